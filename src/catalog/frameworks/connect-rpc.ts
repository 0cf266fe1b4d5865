import type { Callbacks, Framework, Parameters } from "../types.ts";

const RPC = ["message", "context"] as const satisfies Parameters;

const INTERCEPTORS = [
  { when: "lifecycle", keys: ["interceptors"] },
  { when: "request", keys: ["interceptors.()"], parameters: ["message"], label: "interceptor" },
] as const satisfies readonly Callbacks[];

const ADAPTER = [
  { when: "lifecycle", keys: ["routes"], parameters: ["router"] },
  { when: "request", keys: ["contextValues"], parameters: ["request"], label: "contextValues" },
  ...INTERCEPTORS,
] as const satisfies readonly Callbacks[];

export const connectRpc = {
  name: "Connect",
  source: "https://connectrpc.com/docs/node/implementing-services",
  // @connectrpc/connect itself is what browsers depend on, too
  packages: [
    "@connectrpc/connect-express",
    "@connectrpc/connect-fastify",
    "@connectrpc/connect-next",
    "@connectrpc/connect-node",
  ],
  functions: {
    "@connectrpc/connect.createConnectRouter": INTERCEPTORS,
    "@connectrpc/connect-express.expressConnectMiddleware": ADAPTER,
    "@connectrpc/connect-next.nextJsApiRouter": ADAPTER,
    "@connectrpc/connect-node.connectNodeAdapter": [
      ...ADAPTER,
      { when: "request", keys: ["fallback"], parameters: ["request", "response"], label: "fallback" },
    ],
  },
  plugins: { "@connectrpc/connect-fastify.fastifyConnectPlugin": ADAPTER },
  kinds: {
    router: {
      made: ["@connectrpc/connect.createConnectRouter()"],
      types: ["@connectrpc/connect.ConnectRouter"],
      methods: {
        service: [...INTERCEPTORS, { when: "request", argument: 1, keys: ["*"], parameters: RPC, label: "rpc {key}" }],
        rpc: [{ when: "request", parameters: RPC, label: "rpc" }, ...INTERCEPTORS],
      },
      returns: { rpc: "this", service: "this" },
      lives: "process",
    },
    message: { sent: "all", lives: "request" },
    context: { types: ["@connectrpc/connect.HandlerContext"], lives: "request" },
    request: { lives: "request" },
    response: { lives: "request" },
  },
  handlerTypes: [
    { types: ["@connectrpc/connect.MethodImpl"], when: "request", parameters: RPC },
    { types: ["@connectrpc/connect.ServiceImpl"], when: "request", keys: ["*"], parameters: RPC },
  ],
  classes: [
    {
      implements: ["@connectrpc/connect.ServiceImpl"],
      lives: "process",
      methods: { request: ["*"] },
      parameters: RPC,
    },
  ],
  exports: [{ names: ["default"], shape: [/^_?router$/], when: "lifecycle", parameters: ["router"] }],
} as const satisfies Framework;
