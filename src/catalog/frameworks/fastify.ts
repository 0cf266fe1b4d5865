import type { Callbacks, Framework } from "../types.ts";
import { routes } from "./http-methods.ts";

/** https://fastify.dev/docs/latest/Reference/Hooks/#requestreply-hooks */
const REQUEST_HOOKS = [
  "onRequest",
  "preParsing",
  "preValidation",
  "preHandler",
  "preSerialization",
  "onSend",
  "onResponse",
  "onError",
  "onTimeout",
  "onRequestAbort",
] as const;

const HANDLER = { when: "request", parameters: ["request", "reply"] } as const satisfies Callbacks;

const ROUTE = {
  ...HANDLER,
  keys: ["handler", "errorHandler", ...REQUEST_HOOKS],
} as const satisfies Callbacks;

const PLUGIN = { when: "lifecycle", parameters: ["instance", null, null] } as const satisfies Callbacks;

export const fastify = {
  name: "Fastify",
  source: "https://fastify.dev/docs/latest/Reference/Routes/",
  packages: ["fastify", "fastify-plugin"],
  // https://fastify.dev/docs/latest/Reference/Routes/#routes-options
  thisInHandlers: "instance",
  functions: {
    "fastify-plugin": PLUGIN,
  },
  kinds: {
    instance: {
      made: ["fastify()", "fastify.fastify()"],
      types: ["fastify.FastifyInstance"],
      methods: {
        ...routes({ ...ROUTE, label: "{METHOD} {0}" }),
        route: { ...ROUTE, label: "{0.method} {0.url}" },
        addHook: [
          { ...HANDLER, events: REQUEST_HOOKS, label: "{0} hook" },
          { when: "lifecycle", parameters: ["instance"] },
        ],
        setErrorHandler: { when: "request", parameters: [null, "request", "reply"], label: "error handler" },
        setNotFoundHandler: { ...HANDLER, label: "not-found handler" },
        addContentTypeParser: { when: "request", parameters: ["request"], label: "content type parser {0}" },
        setSerializerCompiler: { when: "lifecycle" },
        setValidatorCompiler: { when: "lifecycle" },
        setReplySerializer: { when: "request", label: "reply serializer" },
        decorateRequest: { when: "request", label: "request.{0}" },
        decorateReply: { when: "request", label: "reply.{0}" },
        register: PLUGIN,
        after: { when: "lifecycle" },
        ready: { when: "lifecycle" },
        listen: { when: "lifecycle" },
        close: { when: "lifecycle" },
      },
      returns: {
        addHook: "this",
        after: "this",
        decorate: "this",
        delete: "this",
        get: "this",
        patch: "this",
        post: "this",
        put: "this",
        register: "this",
        route: "this",
        withTypeProvider: "this",
      },
      // https://fastify.dev/docs/latest/Reference/Decorators/
      shares: { decorate: 1 },
      lives: "process",
    },
    request: { types: ["fastify.FastifyRequest"], properties: { server: "instance" }, lives: "request" },
    reply: {
      types: ["fastify.FastifyReply"],
      properties: { server: "instance", request: "request" },
      lives: "request",
    },
  },
  handlerTypes: [
    {
      types: [
        "fastify.RouteHandler",
        "fastify.RouteHandlerMethod",
        "fastify.onRequestHookHandler",
        "fastify.preHandlerHookHandler",
        "fastify.preValidationHookHandler",
      ],
      when: "request",
      parameters: ["request", "reply"],
    },
    {
      types: ["fastify.FastifyPlugin", "fastify.FastifyPluginAsync", "fastify.FastifyPluginCallback"],
      when: "lifecycle",
      parameters: ["instance"],
    },
  ],
  handlerShapes: [{ names: [/^_?req(uest)?$/, /^_?reply$/], parameters: ["request", "reply"], receiver: "instance" }],
  exports: [
    // @fastify/autoload and register(import("./routes.js")): a plugin is any exported function of an instance
    {
      shape: [/^(fastify|instance)$/],
      further: /^_|(?:callback|cb|config|deps|dependencies|done|next|opts?|options|services)$/i,
      when: "lifecycle",
      parameters: ["instance"],
    },
    {
      names: ["default"],
      shape: [/^(app|server)$/, /^_?(opts|options|_)$/],
      when: "lifecycle",
      parameters: ["instance"],
    },
  ],
} as const satisfies Framework;
