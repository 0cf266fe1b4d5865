import type { Framework } from "../types.ts";

export const pgBoss = {
  name: "pg-boss",
  source: "https://timgit.github.io/pg-boss/#/./api/workers",
  packages: ["pg-boss"],
  kinds: {
    boss: {
      made: ["pg-boss.PgBoss()", "pg-boss()"],
      types: ["pg-boss.PgBoss", "pg-boss"],
      named: /^(?:pgB|pg_b|b)oss$/,
      methods: {
        work: { when: "request", parameters: ["job"], label: "job {0}" },
        on: { when: "timer", events: ["maintenance", "monitor-states", "wip"] },
      },
    },
    job: { types: ["pg-boss.Job", "pg-boss.JobWithMetadata"], lives: "request" },
  },
  handlerTypes: [
    {
      types: [
        "pg-boss.WorkHandler",
        "pg-boss.WorkWithMetadataHandler",
        "pg-boss.PerJobWorkHandler",
        "pg-boss.PerJobWorkWithMetadataHandler",
      ],
      when: "request",
      parameters: ["job"],
    },
  ],
} as const satisfies Framework;
