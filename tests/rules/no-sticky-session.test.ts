import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-sticky-session.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("socket-io", "src/server.ts");
const inStack = inProject("plain", "lib/stack.ts");
const services = "Redis or a database";

ruleTester.run("no-sticky-session: processes of one machine", rule, {
  valid: [
    {
      name: "connections that are not bound to a process",
      filename: inService,
      code: `
        import { createAdapter } from "@socket.io/redis-adapter";
        import { Server } from "socket.io";
        export const io = new Server(server, { transports: ["websocket"], adapter: createAdapter(pub, sub) });
      `,
    },
    {
      name: "a cluster whose workers share their port",
      filename: inService,
      code: `
        import cluster from "node:cluster";
        import { availableParallelism } from "node:os";
        if (cluster.isPrimary) for (let i = 0; i < availableParallelism(); i++) cluster.fork();
        else server.listen(3000);
      `,
    },
    {
      name: "the worker's side, whose primary is reported",
      filename: inService,
      code: `
        import { setupWorker } from "@socket.io/sticky";
        setupWorker(io);
      `,
    },
    {
      name: "functions of the project that are called alike",
      filename: inService,
      code: `
        import { setupMaster } from "./cluster.js";
        import sticky from "./sticky-session.js";
        setupMaster(server);
        sticky.listen(server, 3000);
      `,
    },
    {
      name: "a service in development",
      filename: inService,
      code: `
        import sticky from "sticky-session";
        if (process.env.NODE_ENV === "development") sticky.listen(server, 3000);
      `,
    },
    {
      name: "a test",
      filename: inProject("socket-io", "src/cluster.test.ts"),
      code: `
        import { setupPrimary } from "@socket.io/sticky";
        setupPrimary(server);
      `,
    },
  ],
  invalid: [
    {
      name: "@socket.io/sticky, by both of its names",
      code: `
        import { setupMaster, setupPrimary } from "@socket.io/sticky";
        setupMaster(server, { loadBalancingMethod: "least-connection" });
        setupPrimary(server);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "setupMaster()", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 20,
        },
        {
          messageId: "libraryLocal",
          data: { call: "setupPrimary()", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 21,
        },
      ],
    },
    {
      name: "@socket.io/sticky in a cluster, in a CommonJS module",
      filename: inProject("socket-io", "src/server.cjs"),
      code: `
        const cluster = require("node:cluster");
        const { createServer } = require("node:http");
        const sticky = require("@socket.io/sticky");
        if (cluster.isPrimary) {
          const server = createServer();
          sticky.setupMaster(server);
          server.listen(3000);
          cluster.fork();
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "sticky.setupMaster()", services },
          line: 7,
          column: 11,
          endLine: 7,
          endColumn: 29,
        },
      ],
    },
    {
      name: "sticky-session",
      code: `
        import sticky from "sticky-session";
        if (!sticky.listen(server, 3000)) console.log("primary");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "sticky.listen()", services },
          line: 3,
          column: 14,
          endLine: 3,
          endColumn: 27,
        },
      ],
    },
    {
      name: "sticky-session, with its function by name",
      filename: inProject("express", "src/server.cjs"),
      code: `
        const { listen } = require("sticky-session");
        listen(server, process.env.PORT);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "listen()", services },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 15,
        },
      ],
    },
  ],
});

ruleTester.run("no-sticky-session: load balancers of AWS", rule, {
  valid: [
    {
      name: "CDK: targets without stickiness",
      filename: inStack,
      code: `
        import { Duration, Stack } from "aws-cdk-lib";
        import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
        export class ShopStack extends Stack {
          constructor(scope, id, { vpc, service }) {
            super(scope, id);
            const group = new elbv2.ApplicationTargetGroup(this, "Group", { vpc, port: 80 });
            group.configureHealthCheck({ path: "/health", interval: Duration.seconds(10) });
            group.setAttribute("deregistration_delay.timeout_seconds", "30");
            const balancer = new elbv2.ApplicationLoadBalancer(this, "Balancer", { vpc });
            balancer.addListener("Http", { port: 80 }).addTargets("Shop", { port: 80, targets: [service] });
          }
        }
      `,
    },
    {
      name: "CDK: stickiness that is not given",
      filename: inStack,
      code: `
        import { ApplicationTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        export const group = new ApplicationTargetGroup(stack, "Group", { port: 80, stickinessCookieDuration: undefined });
      `,
    },
    {
      name: "CDK: properties of another file",
      filename: inStack,
      code: `
        import { ApplicationTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        import { props } from "./props.js";
        export const one = new ApplicationTargetGroup(stack, "One", props);
        export const two = new ApplicationTargetGroup(stack, "Two", { port: 80, ...props });
      `,
    },
    {
      name: "CDK: the same target group for the requests of a deployment",
      filename: inStack,
      code: `
        import { Duration } from "aws-cdk-lib";
        import { ListenerAction } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        export const action = ListenerAction.forward([blue, green], { stickinessDuration: Duration.hours(1) });
      `,
    },
    {
      name: "CDK: another attribute, set by the template itself",
      filename: inStack,
      code: `
        import { CfnTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        export const group = new CfnTargetGroup(stack, "Group", {
          targetGroupAttributes: [{ key: "load_balancing.algorithm.type", value: "least_outstanding_requests" }],
        });
      `,
    },
    {
      name: "Pulumi: targets without stickiness",
      filename: inStack,
      code: `
        import * as aws from "@pulumi/aws";
        export const group = new aws.lb.TargetGroup("shop", { port: 80, protocol: "HTTP", vpcId });
      `,
    },
    {
      name: "CDKTF: targets without stickiness",
      filename: inStack,
      code: `
        import { LbTargetGroup } from "@cdktf/provider-aws/lib/lb-target-group";
        export const group = new LbTargetGroup(stack, "group", { port: 80, protocol: "HTTP", vpcId });
      `,
    },
    {
      name: "SDK: another attribute",
      filename: inStack,
      code: `
        import { ModifyTargetGroupAttributesCommand } from "@aws-sdk/client-elastic-load-balancing-v2";
        await client.send(
          new ModifyTargetGroupAttributesCommand({
            TargetGroupArn,
            Attributes: [{ Key: "deregistration_delay.timeout_seconds", Value: "30" }],
          }),
        );
      `,
    },
  ],
  invalid: [
    {
      name: "CDK: a duration for the cookie of a target group",
      filename: inStack,
      code: `
        import { Duration, Stack } from "aws-cdk-lib";
        import * as elbv2 from "aws-cdk-lib/aws-elasticloadbalancingv2";
        export class ShopStack extends Stack {
          constructor(scope, id, { vpc }) {
            super(scope, id);
            new elbv2.ApplicationTargetGroup(this, "Group", {
              vpc,
              port: 80,
              stickinessCookieDuration: Duration.hours(1),
            });
          }
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new elbv2.ApplicationTargetGroup()", services },
          line: 7,
          column: 17,
          endLine: 7,
          endColumn: 45,
        },
      ],
    },
    {
      name: "CDK: the ways to the module",
      filename: inStack,
      code: `
        import * as cdk from "aws-cdk-lib";
        import { aws_elasticloadbalancingv2 as elb } from "aws-cdk-lib";
        const { ApplicationTargetGroup } = require("aws-cdk-lib/aws-elasticloadbalancingv2");
        const props = { port: 80, stickinessCookieDuration: cdk.Duration.hours(1) };
        new elb.ApplicationTargetGroup(stack, "One", props);
        new cdk.aws_elasticloadbalancingv2.ApplicationTargetGroup(stack, "Two", { ...props });
        new ApplicationTargetGroup(stack, "Three", props);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new elb.ApplicationTargetGroup()", services },
          line: 6,
          column: 13,
          endLine: 6,
          endColumn: 39,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new cdk.aws_elasticloadbalancingv2.ApplicationTargetGroup()", services },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 66,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new ApplicationTargetGroup()", services },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 35,
        },
      ],
    },
    {
      name: "CDK: targets of a listener",
      filename: inStack,
      code: `
        import { Duration } from "aws-cdk-lib";
        import { ApplicationLoadBalancer } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        const balancer = new ApplicationLoadBalancer(stack, "Balancer", { vpc });
        const listener = balancer.addListener("Http", { port: 80 });
        listener.addTargets("Shop", { port: 80, targets: [service], stickinessCookieDuration: Duration.days(1) });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "listener.addTargets()", services },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 28,
        },
      ],
    },
    {
      name: "CDK: a call that switches stickiness on",
      filename: inStack,
      code: `
        import { Duration, Stack } from "aws-cdk-lib";
        import { ApplicationTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        export class ShopStack extends Stack {
          constructor(scope, id, { vpc }) {
            super(scope, id);
            this.group = new ApplicationTargetGroup(this, "Group", { vpc, port: 80 });
            this.group.enableCookieStickiness(Duration.hours(1), "shop");
          }
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "this.group.enableCookieStickiness()", services },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 46,
        },
      ],
    },
    {
      name: "CDK: the target group of a pattern",
      filename: inStack,
      code: `
        import { Duration } from "aws-cdk-lib";
        import { ApplicationLoadBalancedFargateService } from "aws-cdk-lib/aws-ecs-patterns";
        const { targetGroup } = new ApplicationLoadBalancedFargateService(stack, "Shop", { cluster });
        targetGroup.enableCookieStickiness(Duration.hours(1));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "targetGroup.enableCookieStickiness()", services },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 43,
        },
      ],
    },
    {
      name: "CDK: attributes of the template itself",
      filename: inStack,
      code: `
        import { CfnTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        new CfnTargetGroup(stack, "Group", {
          targetGroupAttributes: [
            { key: "stickiness.type", value: "lb_cookie" },
            { key: "stickiness.enabled", value: "true" },
          ],
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new CfnTargetGroup()", services },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 27,
        },
      ],
    },
    {
      name: "CDK: the older load balancer",
      filename: inStack,
      code: `
        import { CfnLoadBalancer } from "aws-cdk-lib/aws-elasticloadbalancing";
        new CfnLoadBalancer(stack, "Balancer", { listeners, lbCookieStickinessPolicy: [{ policyName: "sticky" }] });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new CfnLoadBalancer()", services },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 28,
        },
      ],
    },
    {
      name: "Pulumi: policies of the older load balancer",
      filename: inStack,
      code: `
        import * as aws from "@pulumi/aws";
        new aws.elb.LoadBalancerCookieStickinessPolicy("sticky", { loadBalancer: balancer.id, lbPort: 80 });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new aws.elb.LoadBalancerCookieStickinessPolicy()", services },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 55,
        },
      ],
    },
    {
      name: "CDKTF: policies of the older load balancer",
      filename: inStack,
      code: `
        import { lbCookieStickinessPolicy } from "@cdktf/provider-aws";
        import { AppCookieStickinessPolicy } from "@cdktf/provider-aws/lib/app-cookie-stickiness-policy";
        new lbCookieStickinessPolicy.LbCookieStickinessPolicy(stack, "one", { name: "one", lbPort: 80 });
        new AppCookieStickinessPolicy(stack, "two", { name: "two", lbPort: 80, cookieName: "sid" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new lbCookieStickinessPolicy.LbCookieStickinessPolicy()", services },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 62,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new AppCookieStickinessPolicy()", services },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 38,
        },
      ],
    },
    {
      name: "SDK: the attribute of a target group",
      filename: inStack,
      code: `
        import { ModifyTargetGroupAttributesCommand } from "@aws-sdk/client-elastic-load-balancing-v2";
        await client.send(
          new ModifyTargetGroupAttributesCommand({
            TargetGroupArn,
            Attributes: [{ Key: "stickiness.enabled", Value: "true" }],
          }),
        );
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new ModifyTargetGroupAttributesCommand()", services },
          line: 4,
          column: 15,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },
    {
      name: "checkAlternatives: stickiness of a weighted action",
      filename: inStack,
      options: [{ checkAlternatives: true }],
      code: `
        import { Duration } from "aws-cdk-lib";
        import { ListenerAction } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        ListenerAction.forward([blue, green], { stickinessDuration: Duration.hours(1) });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "ListenerAction.forward()", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 31,
        },
      ],
    },
  ],
});

ruleTester.run("no-sticky-session: other clouds", rule, {
  valid: [
    {
      name: "Google Cloud: no affinity",
      filename: inStack,
      code: `
        import * as gcp from "@pulumi/gcp";
        new gcp.compute.BackendService("shop", { sessionAffinity: "NONE" });
        new gcp.cloudrunv2.Service("shop", { template: { sessionAffinity: false } });
        new gcp.cloudrunv2.Service("stock", { template: { containers } });
      `,
    },
    {
      name: "Azure: no affinity",
      filename: inStack,
      code: `
        import * as azure from "@pulumi/azure-native";
        new azure.web.WebApp("shop", { clientAffinityEnabled: false });
        new azure.app.ContainerApp("stock", { configuration: { ingress: { stickySessions: { affinity: "none" } } } });
        new azure.network.ApplicationGateway("gateway", {
          backendHttpSettingsCollection: [{ cookieBasedAffinity: "Disabled" }],
        });
      `,
    },
    {
      name: "Azure: an affinity of another file",
      filename: inStack,
      code: `
        import * as azure from "@pulumi/azure-native";
        import { affinity, configuration } from "./config.js";
        new azure.web.WebApp("shop", { clientAffinityEnabled: affinity });
        new azure.app.ContainerApp("stock", { configuration });
      `,
    },
    {
      name: "Kubernetes: no affinity",
      filename: inStack,
      code: `
        import * as k8s from "@pulumi/kubernetes";
        new k8s.core.v1.Service("shop", { spec: { sessionAffinity: "None", ports: [{ port: 80 }] } });
      `,
    },
  ],
  invalid: [
    {
      name: "Google Cloud, by Pulumi",
      filename: inStack,
      code: `
        import * as gcp from "@pulumi/gcp";
        new gcp.compute.BackendService("shop", { sessionAffinity: "GENERATED_COOKIE" });
        new gcp.cloudrunv2.Service("stock", { template: { sessionAffinity: true } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new gcp.compute.BackendService()", services },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 39,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new gcp.cloudrunv2.Service()", services },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 35,
        },
      ],
    },
    {
      name: "Google Cloud, by CDKTF",
      filename: inStack,
      code: `
        import { CloudRunV2Service } from "@cdktf/provider-google/lib/cloud-run-v2-service";
        import { ComputeBackendService } from "@cdktf/provider-google/lib/compute-backend-service";
        new CloudRunV2Service(stack, "shop", { template: { sessionAffinity: true } });
        new ComputeBackendService(stack, "stock", { name: "stock", sessionAffinity: "CLIENT_IP" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new CloudRunV2Service()", services },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 30,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new ComputeBackendService()", services },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 34,
        },
      ],
    },
    {
      name: "Azure, by Pulumi",
      filename: inStack,
      code: `
        import { app, network, web } from "@pulumi/azure-native";
        import { appservice } from "@pulumi/azure";
        new web.WebApp("shop", { clientAffinityEnabled: true });
        new appservice.LinuxWebApp("mail", { clientAffinityEnabled: true });
        new app.ContainerApp("stock", {
          configuration: { ingress: { stickySessions: { affinity: app.Affinity.Sticky } } },
        });
        new network.ApplicationGateway("gateway", {
          backendHttpSettingsCollection: [{ cookieBasedAffinity: "Enabled" }],
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new web.WebApp()", services },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 23,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new appservice.LinuxWebApp()", services },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 35,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new app.ContainerApp()", services },
          line: 6,
          column: 13,
          endLine: 6,
          endColumn: 29,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new network.ApplicationGateway()", services },
          line: 9,
          column: 13,
          endLine: 9,
          endColumn: 39,
        },
      ],
    },
    {
      name: "Azure, by CDKTF",
      filename: inStack,
      code: `
        import { LinuxWebApp } from "@cdktf/provider-azurerm/lib/linux-web-app";
        new LinuxWebApp(stack, "shop", { name: "shop", clientAffinityEnabled: true });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new LinuxWebApp()", services },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 24,
        },
      ],
    },
    {
      name: "Kubernetes",
      filename: inStack,
      code: `
        import { ServiceV1 } from "@cdktf/provider-kubernetes/lib/service-v1";
        import * as k8s from "@pulumi/kubernetes";
        new k8s.core.v1.Service("shop", { spec: { sessionAffinity: "ClientIP" } });
        new ServiceV1(stack, "stock", { spec: { sessionAffinity: "ClientIP" } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new k8s.core.v1.Service()", services },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 32,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new ServiceV1()", services },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
  ],
});

ruleTester.run("no-sticky-session: switched on and off", rule, {
  valid: [
    {
      name: "CDK: an attribute that is off, or may be",
      filename: inStack,
      code: `
        import { ApplicationTargetGroup, CfnTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        import { isSticky, attribute } from "./config.js";
        const group = new ApplicationTargetGroup(stack, "Group", { port: 80 });
        group.setAttribute("stickiness.enabled", "false");
        group.setAttribute("stickiness.enabled", isSticky);
        group.setAttribute("load_balancing.cross_zone.enabled", "true");
        group.setAttribute(attribute, "true");
        new CfnTargetGroup(stack, "Other", {
          targetGroupAttributes: [
            { key: "stickiness.enabled", value: "false" },
            { key: "load_balancing.cross_zone.enabled", value: "true" },
          ],
        });
      `,
    },
    {
      name: "SDK: an attribute that is off",
      filename: inStack,
      code: `
        import { ModifyTargetGroupAttributesCommand } from "@aws-sdk/client-elastic-load-balancing-v2";
        await client.send(
          new ModifyTargetGroupAttributesCommand({
            TargetGroupArn,
            Attributes: [{ Key: "stickiness.enabled", Value: "false" }],
          }),
        );
      `,
    },
    {
      name: "Pulumi: stickiness that is off, or may be",
      filename: inStack,
      code: `
        import * as aws from "@pulumi/aws";
        import { isSticky, stickiness } from "./config.js";
        new aws.lb.TargetGroup("one", { port: 80, stickiness: { type: "lb_cookie", enabled: false } });
        new aws.lb.TargetGroup("two", { port: 80, stickiness: { type: "lb_cookie", enabled: isSticky } });
        new aws.lb.TargetGroup("three", { port: 80, stickiness });
      `,
    },
    {
      name: "checkAlternatives: affinity that is switched off where it is on by default",
      filename: inStack,
      options: [{ checkAlternatives: true }],
      code: `
        import * as azure from "@pulumi/azure-native";
        import { affinity } from "./config.js";
        new azure.web.WebApp("shop", { clientAffinityEnabled: false });
        new azure.web.WebApp("stock", { clientAffinityEnabled: affinity });
      `,
    },
    {
      name: "Cloud Run: an annotation that switches it off",
      filename: inStack,
      options: [{ checkAlternatives: true }],
      code: `
        import * as gcp from "@pulumi/gcp";
        new gcp.cloudrun.Service("shop", {
          template: { metadata: { annotations: { "run.googleapis.com/sessionAffinity": "false" } } },
        });
      `,
    },
  ],
  invalid: [
    {
      name: "CDK: an attribute",
      filename: inStack,
      code: `
        import { ApplicationTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        const group = new ApplicationTargetGroup(stack, "Group", { port: 80 });
        group.setAttribute("stickiness.enabled", "true");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "group.setAttribute()", services },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 27,
        },
      ],
    },
    {
      name: "Pulumi: stickiness that is on, by default or by option",
      filename: inStack,
      code: `
        import * as aws from "@pulumi/aws";
        new aws.lb.TargetGroup("one", { port: 80, stickiness: { type: "lb_cookie", enabled: true } });
        new aws.lb.TargetGroup("two", { port: 80, stickiness: { type: "lb_cookie" } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new aws.lb.TargetGroup()", services },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 31,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new aws.lb.TargetGroup()", services },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 31,
        },
      ],
    },
    {
      name: "checkAlternatives: affinity that is on by default",
      filename: inStack,
      options: [{ checkAlternatives: true }],
      code: `
        import * as azure from "@pulumi/azure-native";
        new azure.web.WebApp("shop", { httpsOnly: true });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new azure.web.WebApp()", services },
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 29,
        },
      ],
    },
    {
      name: "checkAlternatives: annotations",
      filename: inStack,
      options: [{ checkAlternatives: true }],
      code: `
        import * as gcp from "@pulumi/gcp";
        import * as k8s from "@pulumi/kubernetes";
        new gcp.cloudrun.Service("shop", {
          template: { metadata: { annotations: { "run.googleapis.com/sessionAffinity": "true" } } },
        });
        new k8s.networking.v1.Ingress("shop", {
          metadata: { annotations: { "nginx.ingress.kubernetes.io/affinity": "cookie" } },
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new gcp.cloudrun.Service()", services },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 33,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new k8s.networking.v1.Ingress()", services },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 38,
        },
      ],
    },
  ],
});

ruleTester.run("no-sticky-session: where", rule, {
  valid: [
    {
      name: "a test of a stack",
      filename: inProject("plain", "test/stack.test.ts"),
      code: `
        import { Duration } from "aws-cdk-lib";
        import { ApplicationTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        new ApplicationTargetGroup(stack, "Group", { stickinessCookieDuration: Duration.hours(1) });
      `,
    },
    {
      name: "stickiness outside production",
      filename: inStack,
      code: `
        import { Duration } from "aws-cdk-lib";
        import { ApplicationTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        const group = new ApplicationTargetGroup(stack, "Group", { port: 80 });
        if (!isProduction) group.enableCookieStickiness(Duration.hours(1));
      `,
    },
  ],
  invalid: [
    {
      name: "infrastructure in a folder for programs",
      filename: inProject("plain", "bin/shop.ts"),
      code: `
        import { App, Duration, Stack } from "aws-cdk-lib";
        import { ApplicationTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        const stack = new Stack(new App(), "Shop");
        new ApplicationTargetGroup(stack, "Group", { port: 80, stickinessCookieDuration: Duration.hours(1) });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new ApplicationTargetGroup()", services },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 35,
        },
      ],
    },
    {
      name: "an exported function that makes target groups",
      filename: inStack,
      code: `
        import { Duration } from "aws-cdk-lib";
        import { ApplicationTargetGroup } from "aws-cdk-lib/aws-elasticloadbalancingv2";
        export function targets(stack, id) {
          return new ApplicationTargetGroup(stack, id, { port: 80, stickinessCookieDuration: Duration.hours(1) });
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new ApplicationTargetGroup()", services },
          line: 5,
          column: 22,
          endLine: 5,
          endColumn: 44,
        },
      ],
    },
  ],
});

ruleTester.run("no-sticky-session: clouds", rule, {
  valid: [],
  invalid: [
    {
      name: "on AWS",
      settings: { stateless: { cloud: "aws" } },
      code: `
        import { setupPrimary } from "@socket.io/sticky";
        setupPrimary(server);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "setupPrimary()", services: "Amazon ElastiCache or DynamoDB" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 21,
        },
      ],
    },
    {
      name: "on Azure",
      settings: { stateless: { cloud: "azure" } },
      code: `
        import { setupPrimary } from "@socket.io/sticky";
        setupPrimary(server);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "setupPrimary()", services: "Azure Managed Redis or Cosmos DB" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 21,
        },
      ],
    },
    {
      name: "on Google Cloud",
      settings: { stateless: { cloud: "gcp" } },
      code: `
        import { setupPrimary } from "@socket.io/sticky";
        setupPrimary(server);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "setupPrimary()", services: "Memorystore or Firestore" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 21,
        },
      ],
    },
    {
      name: "on a platform of one's own",
      settings: { stateless: { cloud: "self-hosted" } },
      code: `
        import { setupPrimary } from "@socket.io/sticky";
        setupPrimary(server);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "setupPrimary()", services: "Redis or PostgreSQL" },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 21,
        },
      ],
    },
  ],
});
