import type { Framework } from "../types.ts";

/** Observers tell of the objects of calls as they come and go; workers are the processes that a service starts with. */
export const mediasoup = {
  name: "mediasoup",
  source: "https://mediasoup.org/documentation/v3/mediasoup/api/#observer",
  packages: ["mediasoup"],
  kinds: {
    observer: {
      made: ["mediasoup.observer"],
      methods: { on: { when: "lifecycle", parameters: ["worker"] } },
      lives: "process",
    },
    worker: {
      made: ["mediasoup.createWorker()"],
      types: ["mediasoup.types.Worker"],
      properties: { observer: "workerObserver" },
      methods: { on: { when: "lifecycle" } },
      lives: "process",
    },
    workerObserver: {
      methods: {
        on: [{ when: "request", events: ["newrouter"], label: "{0} event" }, { when: "lifecycle" }],
      },
      lives: "process",
    },
  },
} as const satisfies Framework;
