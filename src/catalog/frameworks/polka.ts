import type { Callbacks, Framework } from "../types.ts";
import { returningThis } from "./chains.ts";
import { routes } from "./http-methods.ts";

const HANDLER = { when: "request", parameters: ["request", "response", "next"] } as const satisfies Callbacks;

const METHODS = {
  ...routes({ ...HANDLER, label: "{METHOD} {0}" }),
  add: { ...HANDLER, label: "{0}" },
  use: { ...HANDLER, label: "middleware {0}" },
  listen: { when: "lifecycle" },
} as const satisfies Record<string, Callbacks | readonly Callbacks[]>;

export const polka = {
  name: "Polka",
  source: "https://github.com/lukeed/polka#api",
  packages: ["polka"],
  functions: {
    polka: [
      {
        when: "request",
        keys: ["onError"],
        parameters: [null, "request", "response", "next"],
        label: "error handler",
      },
      { ...HANDLER, keys: ["onNoMatch"], label: "no-match handler" },
    ],
  },
  kinds: {
    application: {
      made: ["polka()"],
      types: ["polka.Polka"],
      methods: METHODS,
      returns: returningThis(Object.keys(METHODS)),
      lives: "process",
    },
    request: { types: ["polka.Request"], lives: "request" },
    response: { types: ["polka.Response"], lives: "request" },
    next: { types: ["polka.Next", "polka.NextHandler"], lives: "request" },
  },
  handlerTypes: [{ types: ["polka.Middleware"], when: "request", parameters: ["request", "response", "next"] }],
  handlerShapes: [
    {
      names: [/^_?req(uest)?$/, /^_?res(p|ponse)?$/],
      parameters: ["request", "response", "next"],
      receiver: "application",
    },
  ],
} as const satisfies Framework;
