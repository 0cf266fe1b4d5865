import type { Framework } from "../types.ts";

/** The decorators are in `@tsoa/runtime`, which `tsoa` exports too. */
const named = (...names: readonly string[]) => names.flatMap((name) => [`tsoa.${name}`, `@tsoa/runtime.${name}`]);

const MIDDLEWARE = { when: "request", parameters: ["request", "response", "next"], label: "middleware" } as const;

export const tsoa = {
  name: "tsoa",
  source: "https://tsoa-community.github.io/docs/getting-started.html",
  packages: ["tsoa", "@tsoa/runtime"],
  kinds: {
    request: { lives: "request" },
    response: { lives: "request" },
    next: { lives: "request" },
  },
  functions: {
    "tsoa.Middlewares": MIDDLEWARE,
    "@tsoa/runtime.Middlewares": MIDDLEWARE,
  },
  handlerTypes: [{ types: named("IocContainerFactory"), when: "request", parameters: ["request"] }],
  classes: [
    // the generated routes make one for each request: https://tsoa-community.github.io/docs/di.html
    { decorators: named("Route"), extends: named("Controller"), lives: "request" },
  ],
  methodDecorators: [
    { decorators: named("Delete", "Get", "Head", "Options", "Patch", "Post", "Put"), when: "request" },
  ],
  valueDecorators: named(
    "Body",
    "BodyProp",
    "FormField",
    "Header",
    "Path",
    "Queries",
    "Query",
    "UploadedFile",
    "UploadedFiles",
  ),
  exports: [
    {
      names: ["expressAuthentication", "hapiAuthentication", "koaAuthentication"],
      when: "request",
      parameters: ["request", null, null],
      label: "{name}",
    },
  ],
} as const satisfies Framework;
