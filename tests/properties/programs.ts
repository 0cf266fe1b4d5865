import fc from "fast-check";

/** How a handler is given to its framework. */
export type Form = "declaration" | "expression" | "inline" | "method" | "named" | "static method";

/** A framework, as its documentation uses it. */
interface Framework {
  readonly name: string;
  /** The folder of a project that depends on it. */
  readonly project: string;
  readonly head: readonly string[];
  readonly parameters: string;
  /** The object that comes with each request. */
  readonly request: string;
  /** Something that the request brings. */
  readonly brought: string;
  readonly reply: string;
  readonly serve: (handler: string) => string;
  /** Whether what it brings comes from a queue: no client could send it again. */
  readonly isQueue?: true;
}

const frameworks: readonly Framework[] = [
  {
    name: "Express",
    project: "express",
    head: [`import express from "express";`, "const app = express();"],
    parameters: "req, res",
    request: "req",
    brought: "req.body",
    reply: "res.sendStatus(204);",
    serve: (handler) => `app.post("/items", ${handler});`,
  },
  {
    name: "Fastify",
    project: "fastify",
    head: [`import Fastify from "fastify";`, "const app = Fastify();"],
    parameters: "request, reply",
    request: "request",
    brought: "request.body",
    reply: "reply.send({});",
    serve: (handler) => `app.post("/items", ${handler});`,
  },
  {
    name: "Koa",
    project: "koa",
    head: [`import Router from "@koa/router";`, "const router = new Router();"],
    parameters: "ctx",
    request: "ctx",
    brought: "ctx.params.id",
    reply: "ctx.status = 204;",
    serve: (handler) => `router.put("/items/:id", ${handler});`,
  },
  {
    name: "Hono",
    project: "hono",
    head: [`import { Hono } from "hono";`, "const app = new Hono();"],
    parameters: "c",
    request: "c",
    brought: `c.req.param("id")`,
    reply: `return c.text("");`,
    serve: (handler) => `app.put("/items/:id", ${handler});`,
  },
  {
    name: "hapi",
    project: "hapi",
    head: [`import Hapi from "@hapi/hapi";`, "const server = Hapi.server();"],
    parameters: "request, h",
    request: "request",
    brought: "request.payload",
    reply: "return h.response();",
    serve: (handler) => `server.route({ method: "POST", path: "/items", handler: ${handler} });`,
  },
  {
    name: "Node.js http",
    project: "plain",
    head: [`import { createServer } from "node:http";`],
    parameters: "req, res",
    request: "req",
    brought: "req.url",
    reply: "res.end();",
    serve: (handler) => `createServer(${handler}).listen(8080);`,
  },
  {
    name: "Socket.IO",
    project: "socket-io",
    head: [
      `import { createAdapter } from "@socket.io/redis-adapter";`,
      `import { Server } from "socket.io";`,
      `import { publisher, subscriber } from "./redis.js";`,
      "const io = new Server(8080, { adapter: createAdapter(publisher, subscriber) });",
    ],
    parameters: "message",
    request: "message",
    brought: "message.id",
    reply: `io.emit("done");`,
    serve: (handler) => `io.on("connection", (socket) => {\n  socket.on("item", ${handler});\n});`,
  },
  {
    name: "BullMQ",
    project: "bullmq",
    head: [`import { Worker } from "bullmq";`],
    parameters: "job",
    request: "job",
    brought: "job.data.id",
    reply: "await job.updateProgress(100);",
    isQueue: true,
    serve: (handler) => `new Worker("items", ${handler});`,
  },
  {
    name: "NestJS",
    project: "nestjs",
    head: [`import { Body, Controller, Post } from "@nestjs/common";`],
    parameters: "body",
    request: "body",
    brought: "body.id",
    reply: "return body;",
    serve: (handler) =>
      `@Controller("items")\nexport class ItemsController {\n  @Post()\n  create(@Body() body) {\n    return (${handler})(body);\n  }\n}`,
  },
  {
    name: "AWS Lambda",
    project: "aws-lambda",
    head: [],
    parameters: "event",
    request: "event",
    brought: "event.body",
    reply: "return { statusCode: 204 };",
    serve: (handler) => `export const handler = ${handler};`,
  },
];

/** The names of what a program has of its own. */
export interface Names {
  /** What is kept, or what keeps it. */
  readonly kept: string;
  readonly holder: string;
  readonly handler: string;
  readonly handlers: string;
}

/** Some code, in the handler and around it. */
export interface Code {
  readonly imports?: readonly string[];
  /** Runs when the module loads. */
  readonly atLoad?: readonly string[];
  readonly inHandler: readonly string[];
}

type Written = (names: Names, framework: Framework) => Code;

/** State that a program keeps, what is reported of it, and code like it that keeps none. */
export interface Habit {
  readonly name: string;
  readonly reported: (names: Names, framework: Framework) => readonly string[];
  readonly code: Written;
  readonly harmless: Readonly<Record<string, Written>>;
}

const STATE = "no-module-level-mutable-state";

export const habits: readonly Habit[] = [
  {
    name: "a map",
    reported: ({ kept }) => [`${STATE} ${kept}`],
    code: ({ kept }, { brought }) => ({
      atLoad: [`const ${kept} = new Map();`],
      inHandler: [`${kept}.set(${brought}, 1);`],
    }),
    harmless: {
      "of the handler": ({ kept }, { brought }) => ({
        inHandler: [`const ${kept} = new Map();`, `${kept}.set(${brought}, 1);`],
      }),
      "filled at load": ({ kept }, { brought }) => ({
        atLoad: [`const ${kept} = new Map();`, `${kept}.set("a", 1);`],
        inHandler: [`${kept}.get(${brought});`],
      }),
      "keyed weakly by the request": ({ kept }, { request }) => ({
        atLoad: [`const ${kept} = new WeakMap();`],
        inHandler: [`${kept}.set(${request}, 1);`],
      }),
    },
  },
  {
    name: "a set",
    reported: ({ kept }) => [`${STATE} ${kept}`],
    code: ({ kept }, { brought }) => ({
      atLoad: [`const ${kept} = new Set();`],
      inHandler: [`${kept}.add(${brought});`],
    }),
    harmless: {
      "of the handler": ({ kept }, { brought }) => ({
        inHandler: [`const ${kept} = new Set();`, `${kept}.add(${brought});`],
      }),
      "that is only asked": ({ kept }, { brought }) => ({
        atLoad: [`const ${kept} = new Set(["a"]);`],
        inHandler: [`${kept}.has(${brought});`],
      }),
    },
  },
  {
    name: "an array",
    reported: ({ kept }) => [`${STATE} ${kept}`],
    code: ({ kept }, { brought }) => ({
      atLoad: [`const ${kept} = [];`],
      inHandler: [`${kept}.push(${brought});`],
    }),
    harmless: {
      "of the handler": ({ kept }, { brought }) => ({
        inHandler: [`const ${kept} = [];`, `${kept}.push(${brought});`],
      }),
      "that is copied": ({ kept, holder }, { brought }) => ({
        atLoad: [`const ${kept} = ["a"];`],
        inHandler: [`const ${holder} = [...${kept}];`, `${holder}.push(${brought});`],
      }),
    },
  },
  {
    name: "an object",
    reported: ({ kept }) => [`${STATE} ${kept}`],
    code: ({ kept }, { brought }) => ({
      atLoad: [`const ${kept} = {};`],
      inHandler: [`${kept}[${brought}] = 1;`],
    }),
    harmless: {
      "of the handler": ({ kept }, { brought }) => ({
        inHandler: [`const ${kept} = {};`, `${kept}[${brought}] = 1;`],
      }),
      "that is only read": ({ kept }, { brought }) => ({
        atLoad: [`const ${kept} = { a: 1 };`],
        inHandler: [`Boolean(${kept}[${brought}]);`],
      }),
    },
  },
  {
    name: "a counter",
    reported: ({ kept }) => [`${STATE} ${kept}`],
    code: ({ kept }) => ({ atLoad: [`let ${kept} = 0;`], inHandler: [`${kept} += 1;`] }),
    harmless: {
      "of the handler": ({ kept }) => ({ inHandler: [`let ${kept} = 0;`, `${kept} += 1;`] }),
      "at load": ({ kept }) => ({ atLoad: [`let ${kept} = 0;`, `${kept} += 1;`], inHandler: [`String(${kept});`] }),
    },
  },
  {
    name: "a copy of what the request brings",
    reported: ({ kept }, framework) => [`${copying(framework)} ${kept}`],
    code: ({ kept }, { brought }) => ({ atLoad: [`let ${kept};`], inHandler: [`${kept} = ${brought};`] }),
    harmless: {
      "of the handler": ({ kept }, { brought }) => ({ inHandler: [`let ${kept};`, `${kept} = ${brought};`] }),
      "made once, of the environment": ({ kept, holder }) => ({
        imports: [`import { ${holder} } from "database-client";`],
        atLoad: [`let ${kept};`],
        inHandler: [`${kept} ??= new ${holder}(process.env.DATABASE_URL);`],
      }),
    },
  },
  {
    name: "a property of the global object",
    reported: ({ kept }, framework) => [`${copying(framework)} globalThis.${kept}`],
    code: ({ kept }, { brought }) => ({ inHandler: [`globalThis.${kept} = ${brought};`] }),
    harmless: {
      "set at load": ({ kept }) => ({
        atLoad: [`globalThis.${kept} = 1;`],
        inHandler: [`String(globalThis.${kept});`],
      }),
    },
  },
  {
    name: "a static field",
    reported: ({ holder, kept }) => [`${STATE} ${capital(holder)}.${kept}`],
    code: ({ holder, kept }, { brought }) => ({
      atLoad: [`class ${capital(holder)} {\n  static ${kept} = new Map();\n}`],
      inHandler: [`${capital(holder)}.${kept}.set(${brought}, 1);`],
    }),
    harmless: {
      "that is only read": ({ holder, kept }, { brought }) => ({
        atLoad: [`class ${capital(holder)} {\n  static ${kept} = new Map();\n}`],
        inHandler: [`${capital(holder)}.${kept}.get(${brought});`],
      }),
    },
  },
  {
    name: "a field of the only instance",
    reported: ({ holder, kept }) => [`${STATE} ${capital(holder)}.${kept}`],
    code: ({ holder, kept }, { brought }) => ({
      atLoad: [...collector(holder, kept), `const ${holder} = new ${capital(holder)}();`],
      inHandler: [`${holder}.take(${brought});`],
    }),
    harmless: {
      "of an instance of the handler": ({ holder, kept }, { brought }) => ({
        atLoad: collector(holder, kept),
        inHandler: [`const ${holder} = new ${capital(holder)}();`, `${holder}.take(${brought});`],
      }),
    },
  },
  {
    name: "a regular expression that goes on where it stopped",
    reported: ({ kept }) => [`${STATE} ${kept}`],
    code: ({ kept }, { brought }) => ({
      atLoad: [`const ${kept} = /^[a-z]+$/g;`],
      inHandler: [`${kept}.test(${brought});`],
    }),
    harmless: {
      "that does not": ({ kept }, { brought }) => ({
        atLoad: [`const ${kept} = /^[a-z]+$/;`],
        inHandler: [`${kept}.test(${brought});`],
      }),
    },
  },
  {
    name: "a file",
    reported: () => ["no-fs-write-in-handler writeFileSync"],
    code: ({ kept }, { brought }) => ({
      imports: [`import { writeFileSync } from "node:fs";`],
      inHandler: [`const ${kept} = JSON.stringify(${brought});`, `writeFileSync("data/items.json", ${kept});`],
    }),
    harmless: {
      "at load": () => ({
        imports: [`import { readFileSync, writeFileSync } from "node:fs";`],
        atLoad: [`writeFileSync("data/items.json", "[]");`],
        inHandler: [`readFileSync("data/items.json");`],
      }),
      "that is removed again": ({ kept }, { brought }) => ({
        imports: [
          `import { rmSync, writeFileSync } from "node:fs";`,
          `import { tmpdir } from "node:os";`,
          `import { join } from "node:path";`,
        ],
        inHandler: [
          `const ${kept} = join(tmpdir(), crypto.randomUUID());`,
          `try {\n  writeFileSync(${kept}, ${brought});\n} finally {\n  rmSync(${kept}, { force: true });\n}`,
        ],
      }),
    },
  },
  {
    name: "a cache of a library",
    reported: () => ["no-in-memory-cache new LRUCache"],
    code: ({ kept }, { brought }) => ({
      imports: [`import { LRUCache } from "lru-cache";`],
      atLoad: [`const ${kept} = new LRUCache({ max: 100 });`],
      inHandler: [`${kept}.set(${brought}, 1);`],
    }),
    harmless: {
      "of the handler": ({ kept }, { brought }) => ({
        imports: [`import { LRUCache } from "lru-cache";`],
        inHandler: [`const ${kept} = new LRUCache({ max: 100 });`, `${kept}.set(${brought}, 1);`],
      }),
    },
  },
];

/** The rule that reports copies of what a framework brings. */
function copying({ isQueue }: Framework): string {
  return isQueue ? STATE : "prefer-request-params";
}

function collector(holder: string, kept: string): readonly string[] {
  return [`class ${capital(holder)} {\n  ${kept} = [];\n  take(item) {\n    this.${kept}.push(item);\n  }\n}`];
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export const forms: readonly Form[] = ["inline", "expression", "named", "declaration", "method", "static method"];

export interface Program {
  readonly framework: Framework;
  readonly habit: Habit;
  /** Which harmless variant of the habit it has, if any. */
  readonly harmless: string | null;
  readonly form: Form;
  readonly names: Names;
}

/** What is reported of a program: rules, and what they name. */
export function expectedOf({ framework, habit, harmless, names }: Program): readonly string[] {
  return harmless === null ? habit.reported(names, framework) : [];
}

/** The text of a program. */
export function textOf({ framework, habit, harmless, form, names }: Program): string {
  const written = harmless === null ? habit.code : habit.harmless[harmless]!;
  const { imports = [], atLoad = [], inHandler } = written(names, framework);
  const isImport = (line: string) => line.startsWith("import ");
  const body = [...inHandler, framework.reply].map((line) => `  ${line.replaceAll("\n", "\n  ")}`).join("\n");
  return `${[
    ...framework.head.filter(isImport),
    ...imports,
    "",
    ...framework.head.filter((line) => !isImport(line)),
    ...atLoad,
    "",
    ...served(framework, form, names, body),
  ].join("\n")}\n`;
}

function served({ parameters, serve }: Framework, form: Form, names: Names, body: string): readonly string[] {
  const { handler, handlers } = names;
  const block = `{\n${body}\n}`;
  switch (form) {
    case "inline":
      return [serve(`async (${parameters}) => ${block}`)];
    case "expression":
      return [serve(`async function (${parameters}) ${block}`)];
    case "named":
      return [`const ${handler} = async (${parameters}) => ${block};`, serve(handler)];
    case "declaration":
      return [serve(handler), `async function ${handler}(${parameters}) ${block}`];
    case "method":
      return [
        `const ${handlers} = {\n  async ${handler}(${parameters}) ${block},\n};`,
        serve(`${handlers}.${handler}`),
      ];
    case "static method":
      return [
        `class ${capital(handlers)} {\n  static async ${handler}(${parameters}) ${block}\n}`,
        serve(`${capital(handlers)}.${handler}`),
      ];
  }
}

/** Words that say nothing about what is called so. */
const WORDS = ["amber", "birch", "cedar", "dune", "fjord", "grove", "heath", "iris", "jade", "larch"];

const names: fc.Arbitrary<Names> = fc
  .shuffledSubarray(WORDS, { minLength: 4, maxLength: 4 })
  .map(([kept, holder, handler, handlers]) => ({
    kept: kept!,
    holder: holder!,
    handler: handler!,
    handlers: handlers!,
  }));

/** Programs, some of which keep state while others do nearly the same and keep none. */
export const programs: fc.Arbitrary<Program> = programsOf({});

/** Programs with something in common. */
export function programsOf({ habit, harmless, form }: Partial<Program>): fc.Arbitrary<Program> {
  return fc
    .record({
      framework: fc.constantFrom(...frameworks),
      habit: habit ? fc.constant(habit) : fc.constantFrom(...habits),
      form: form ? fc.constant(form) : fc.constantFrom(...forms),
      names,
    })
    .chain((program) =>
      (harmless === undefined
        ? fc.constantFrom(null, ...Object.keys(program.habit.harmless))
        : fc.constant(harmless)
      ).map((each) => ({ ...program, harmless: each })),
    );
}

/** Every combination of framework, habit and form, with the same names. */
export function allPrograms(): readonly Program[] {
  const same: Names = { kept: "amber", holder: "birch", handler: "cedar", handlers: "dune" };
  return frameworks.flatMap((framework) =>
    habits.flatMap((habit) =>
      forms.flatMap((form) =>
        [null, ...Object.keys(habit.harmless)].map((harmless) => ({ framework, habit, harmless, form, names: same })),
      ),
    ),
  );
}

/** Whether a name is one of those that say nothing. */
export function saysNothing(name: string): boolean {
  return WORDS.includes(name.toLowerCase());
}
