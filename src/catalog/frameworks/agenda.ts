import type { Callbacks, Framework } from "../types.ts";

const LISTENERS = [
  { when: "lifecycle", events: ["ready", "error"] },
  // also of one job: `agenda.on("fail:send email", …)`
  { when: "request", label: "{0} event" },
] as const satisfies readonly Callbacks[];

export const agenda = {
  name: "Agenda",
  source: "https://github.com/agenda/agenda#defining-jobs",
  packages: ["agenda"],
  kinds: {
    agenda: {
      made: ["agenda.Agenda()", "agenda()"],
      types: ["agenda.Agenda", "agenda"],
      named: /^agenda$/,
      methods: {
        define: { when: "request", parameters: ["job"], label: "job {0}" },
        on: LISTENERS,
        once: LISTENERS,
      },
      returns: { on: "this", once: "this" },
    },
    job: { types: ["agenda.Job"], lives: "request" },
  },
  classes: [{ decorators: ["agenda.JobsController"], lives: "process" }],
  methodDecorators: [
    { decorators: ["agenda.Define"], when: "request", parameters: ["job"] },
    { decorators: ["agenda.Every"], when: "timer", parameters: ["job"] },
  ],
} as const satisfies Framework;
