import type { Callbacks, Framework } from "../types.ts";
import { routes } from "./http-methods.ts";

const MIDDLEWARE = {
  when: "request",
  parameters: ["request", "response", "next"],
  parametersByCount: { 4: ["error", "request", "response", "next"] },
} as const satisfies Callbacks;

export const lambdaApi = {
  name: "Lambda API",
  source: "https://github.com/jeremydaly/lambda-api#routes-and-http-methods",
  packages: ["lambda-api"],
  kinds: {
    application: {
      made: ["lambda-api()"],
      types: ["lambda-api.API"],
      methods: {
        ...routes({ ...MIDDLEWARE, label: "{METHOD} {0}" }),
        METHOD: { ...MIDDLEWARE, label: "{0}" },
        use: { ...MIDDLEWARE, label: "middleware {0}" },
        finally: { when: "request", parameters: ["request", "response"], label: "finally" },
        register: { when: "lifecycle", parameters: ["application", null] },
      },
      lives: "process",
    },
    request: { types: ["lambda-api.Request"], properties: { app: "application" }, lives: "request" },
    response: { types: ["lambda-api.Response"], properties: { app: "application" }, lives: "request" },
    next: { types: ["lambda-api.NextFunction"], lives: "request" },
    error: { lives: "request" },
  },
  handlerTypes: [
    {
      types: ["lambda-api.HandlerFunction", "lambda-api.Middleware"],
      when: "request",
      parameters: ["request", "response", "next"],
    },
    {
      types: ["lambda-api.ErrorHandlingMiddleware"],
      when: "request",
      parameters: ["error", "request", "response", "next"],
    },
    { types: ["lambda-api.FinallyFunction"], when: "request", parameters: ["request", "response"] },
  ],
  handlerShapes: [
    {
      names: [/^_?req(uest)?$/, /^_?res(p|ponse)?$/],
      parameters: ["request", "response", "next"],
      receiver: "application",
    },
  ],
  exports: [
    // api.register(require("./routes")): the file exports what is given the API
    { shape: [/^api$/], when: "lifecycle", parameters: ["application", null] },
  ],
} as const satisfies Framework;
