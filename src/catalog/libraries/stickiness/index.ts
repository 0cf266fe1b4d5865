import type { LocalHolder } from "../types.ts";
import { awsStickiness } from "./aws.ts";
import { azureStickiness } from "./azure.ts";
import { gcpStickiness } from "./gcp.ts";
import { kubernetesStickiness } from "./kubernetes.ts";
import { serverStickiness } from "./servers.ts";

/** What ties a client to one replica. */
export const stickiness: readonly LocalHolder[] = [
  ...serverStickiness,
  ...awsStickiness,
  ...gcpStickiness,
  ...azureStickiness,
  ...kubernetesStickiness,
];
