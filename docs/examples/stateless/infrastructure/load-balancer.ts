import type { Stack } from "aws-cdk-lib";
import { ApplicationTargetGroup, type IApplicationLoadBalancerTarget } from "aws-cdk-lib/aws-elasticloadbalancingv2";

export function shopTargets(stack: Stack, service: IApplicationLoadBalancerTarget): ApplicationTargetGroup {
  return new ApplicationTargetGroup(stack, "ShopTargets", { port: 3000, targets: [service] });
}
