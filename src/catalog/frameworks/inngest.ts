import type { Framework } from "../types.ts";

export const inngest = {
  name: "Inngest",
  source: "https://www.inngest.com/docs/reference/functions/create",
  packages: ["inngest"],
  hasPages: true,
  kinds: {
    client: {
      made: ["inngest.Inngest()"],
      types: ["inngest.Inngest"],
      named: /^inngest(?:Client)?$/,
      methods: {
        createFunction: [
          {
            when: "request",
            argument: 0,
            keys: ["onFailure"],
            parameters: ["context"],
            label: "failure of {0.id}",
          },
          { when: "request", argument: "last", parameters: ["context"], label: "function {0.id}" },
        ],
      },
    },
    context: { types: ["inngest.Context"], lives: "request" },
  },
  classes: [
    {
      // https://www.inngest.com/docs/reference/middleware/lifecycle
      extends: ["inngest.Middleware.BaseMiddleware"],
      lives: "request",
      methods: {
        request: [
          "onMemoizationEnd",
          "onRunComplete",
          "onRunError",
          "onRunStart",
          "onStepComplete",
          "onStepError",
          "onStepStart",
          "transformFunctionInput",
          "transformSendEvent",
          "transformStepInput",
          "wrapFunctionHandler",
          "wrapRequest",
          "wrapSendEvent",
          "wrapStep",
          "wrapStepHandler",
        ],
      },
    },
  ],
} as const satisfies Framework;
