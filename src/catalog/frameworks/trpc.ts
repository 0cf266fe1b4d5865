import type { Callbacks, Framework } from "../types.ts";

/** What makes the object that all procedures of a service begin with. */
const CREATE = ["", "context().", "meta().", "context().meta().", "meta().context()."].map(
  (before) => `@trpc/server.initTRPC.${before}create`,
);

const PROCEDURE = { when: "request", parameters: ["call"], label: "{method} {name}" } as const satisfies Callbacks;
const MIDDLEWARE = { ...PROCEDURE, label: "middleware" } as const satisfies Callbacks;
const ERROR_FORMATTER = { ...PROCEDURE, label: "error formatter" } as const satisfies Callbacks;

const ADAPTER_OPTIONS = [
  { when: "request", keys: ["createContext"], parameters: ["contextOptions"], label: "createContext" },
  { when: "request", keys: ["onError"], parameters: ["call"], label: "onError" },
  { when: "request", keys: ["responseMeta"], parameters: ["call"], label: "responseMeta" },
  { when: "request", keys: ["middleware"], parameters: ["request", "response", "next"], label: "middleware" },
] as const satisfies readonly Callbacks[];

const ADAPTERS = [
  "aws-lambda.awsLambdaRequestHandler",
  "aws-lambda.awsLambdaStreamingRequestHandler",
  "express.createExpressMiddleware",
  "fetch.fetchRequestHandler",
  "next.createNextApiHandler",
  "node-http.nodeHTTPRequestHandler",
  "standalone.createHTTP2Handler",
  "standalone.createHTTPHandler",
  "standalone.createHTTPServer",
  "ws.applyWSSHandler",
].map((adapter) => `@trpc/server/adapters/${adapter}`);

export const trpc = {
  name: "tRPC",
  source: "https://trpc.io/docs/server/procedures",
  packages: ["@trpc/server"],
  hasPages: true,
  functions: {
    ...Object.fromEntries(CREATE.map((path) => [path, { ...ERROR_FORMATTER, keys: ["errorFormatter"] }])),
    ...Object.fromEntries(CREATE.map((path) => [`${path}().middleware`, MIDDLEWARE])),
    ...Object.fromEntries(ADAPTERS.map((path) => [path, ADAPTER_OPTIONS])),
    "@trpc/server.experimental_standaloneMiddleware().create": MIDDLEWARE,
    "@trpc/server.experimental_trpcMiddleware().create": MIDDLEWARE,
  },
  plugins: {
    "@trpc/server/adapters/fastify.fastifyTRPCPlugin": {
      when: "request",
      keys: ["trpcOptions.createContext", "trpcOptions.onError", "trpcOptions.responseMeta"],
      parameters: ["contextOptions"],
      label: "{key}",
    },
  },
  kinds: {
    root: {
      named: /^t$/,
      methods: { middleware: MIDDLEWARE },
      returns: { middleware: "middleware" },
      properties: { procedure: "procedure" },
    },
    procedure: {
      made: CREATE.map((path) => `${path}().procedure`),
      named: /^procedure$|[a-z]Procedure$/,
      methods: {
        query: PROCEDURE,
        mutation: PROCEDURE,
        subscription: PROCEDURE,
        use: MIDDLEWARE,
        errors: ERROR_FORMATTER,
        experimental_caller: { ...PROCEDURE, label: "caller" },
      },
      returns: {
        concat: "this",
        errors: "this",
        experimental_caller: "this",
        input: "this",
        meta: "this",
        output: "this",
        unstable_concat: "this",
        use: "this",
      },
    },
    middleware: {
      made: CREATE.map((path) => `${path}().middleware()`),
      methods: { unstable_pipe: MIDDLEWARE },
      returns: { unstable_pipe: "this" },
    },
    call: { sent: ["input"], types: ["@trpc/server.inferProcedureBuilderResolverOptions"], lives: "request" },
    contextOptions: {
      types: [
        "@trpc/server/adapters/aws-lambda.CreateAWSLambdaContextOptions",
        "@trpc/server/adapters/express.CreateExpressContextOptions",
        "@trpc/server/adapters/fastify.CreateFastifyContextOptions",
        "@trpc/server/adapters/fetch.FetchCreateContextFnOptions",
        "@trpc/server/adapters/next.CreateNextContextOptions",
        "@trpc/server/adapters/node-http.NodeHTTPCreateContextFnOptions",
        "@trpc/server/adapters/standalone.CreateHTTP2ContextOptions",
        "@trpc/server/adapters/standalone.CreateHTTPContextOptions",
        "@trpc/server/adapters/ws.CreateWSSContextFnOptions",
      ],
      lives: "request",
    },
    request: { lives: "request" },
    response: { lives: "request" },
    next: { lives: "request" },
  },
  handlerShapes: [
    { names: [{ properties: /^(?:ctx|input)$/ }], parameters: ["call"] },
    { names: [{ properties: /^(?:ctx|next)$/ }], parameters: ["call"] },
  ],
  exports: [
    {
      files: /\.[cm]?[jt]s$/,
      names: ["createContext", "createContextInner", "createInnerTRPCContext", "createTRPCContext"],
      when: "request",
      parameters: ["contextOptions"],
      label: "{name}",
    },
  ],
} as const satisfies Framework;
