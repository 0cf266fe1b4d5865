/** Where a service runs: its remedies are named. */
export const CLOUDS = ["aws", "azure", "gcp", "self-hosted"] as const;
export type Cloud = (typeof CLOUDS)[number];

/** What has to find another place. */
export type Need =
  /** Small values that change often: counters, carts, locks, caches. */
  | "values"
  /** Sessions, tokens, conversations. */
  | "sessions"
  | "files";

/** The services that offer each place. Named as their providers name them in November 2026. */
const SERVICES: Readonly<Record<Cloud | "any", Readonly<Record<Need, string>>>> = {
  // https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_stateless.html
  aws: {
    values: "Amazon ElastiCache or DynamoDB",
    sessions: "Amazon ElastiCache or DynamoDB",
    files: "Amazon S3",
  },
  // https://learn.microsoft.com/azure/architecture/guide/technology-choices/data-options
  azure: {
    values: "Azure Managed Redis or Cosmos DB",
    sessions: "Azure Managed Redis or Cosmos DB",
    files: "Azure Blob Storage",
  },
  // https://cloud.google.com/architecture/scalable-and-resilient-apps
  gcp: {
    values: "Memorystore or Firestore",
    sessions: "Memorystore or Firestore",
    files: "Cloud Storage",
  },
  "self-hosted": {
    values: "Redis or PostgreSQL",
    sessions: "Redis or PostgreSQL",
    files: "S3-compatible object storage",
  },
  any: {
    values: "Redis or a database",
    sessions: "Redis or a database",
    files: "object storage",
  },
};

/** The services of a cloud for a need, or such services in general. */
export function servicesFor(need: Need, cloud: Cloud | undefined): string {
  return SERVICES[cloud ?? "any"][need];
}
