/** Where a service runs: its remedies are named. */
export const CLOUDS = ["aws", "azure", "gcp", "self-hosted"] as const;
export type Cloud = (typeof CLOUDS)[number];

/** What has to find another place. */
export type Need =
  /** Small values that change often: counters, carts, locks, caches. */
  | "values"
  /** Sessions, tokens, conversations. */
  | "sessions"
  | "files"
  /** Records that are queried. */
  | "records"
  /** What one client's request tells the connections of others. */
  | "messages"
  /** Work that is done after the response. */
  | "jobs"
  | "schedules"
  | "logs";

/** The services that offer each place. Named as their providers name them in November 2026. */
const SERVICES: Readonly<Record<Cloud | "any", Readonly<Record<Need, string>>>> = {
  // https://docs.aws.amazon.com/wellarchitected/latest/reliability-pillar/rel_mitigate_interaction_failure_stateless.html
  aws: {
    values: "Amazon ElastiCache or DynamoDB",
    sessions: "Amazon ElastiCache or DynamoDB",
    files: "Amazon S3",
    records: "Amazon RDS or DynamoDB",
    messages: "Amazon ElastiCache or SNS",
    jobs: "Amazon SQS",
    schedules: "Amazon EventBridge Scheduler",
    logs: "CloudWatch Logs",
  },
  // https://learn.microsoft.com/azure/architecture/guide/technology-choices/data-options
  azure: {
    values: "Azure Managed Redis or Cosmos DB",
    sessions: "Azure Managed Redis or Cosmos DB",
    files: "Azure Blob Storage",
    records: "Azure Database for PostgreSQL or Cosmos DB",
    messages: "Azure Managed Redis or Web PubSub",
    jobs: "Azure Service Bus",
    schedules: "a timer trigger of Azure Functions",
    logs: "Azure Monitor",
  },
  // https://cloud.google.com/architecture/scalable-and-resilient-apps
  gcp: {
    values: "Memorystore or Firestore",
    sessions: "Memorystore or Firestore",
    files: "Cloud Storage",
    records: "Cloud SQL or Firestore",
    messages: "Memorystore or Pub/Sub",
    jobs: "Cloud Tasks or Pub/Sub",
    schedules: "Cloud Scheduler",
    logs: "Cloud Logging",
  },
  "self-hosted": {
    values: "Redis or PostgreSQL",
    sessions: "Redis or PostgreSQL",
    files: "S3-compatible object storage",
    records: "PostgreSQL",
    messages: "Redis or NATS",
    jobs: "BullMQ on Redis, or pg-boss on PostgreSQL",
    schedules: "a Kubernetes CronJob, or a scheduler in a shared database",
    logs: "the collector of the platform",
  },
  any: {
    values: "Redis or a database",
    sessions: "Redis or a database",
    files: "object storage",
    records: "a database server",
    messages: "Redis or a message broker",
    jobs: "a queue outside the process",
    schedules: "a scheduler outside the process",
    logs: "the collector of the platform",
  },
};

/** The services of a cloud for a need, or such services in general. */
export function servicesFor(need: Need, cloud: Cloud | undefined): string {
  return SERVICES[cloud ?? "any"][need];
}
