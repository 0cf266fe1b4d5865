import type { Framework, Parameters } from "../types.ts";

const CALL = ["call", "next"] as const satisfies Parameters;

export const grpc = {
  name: "gRPC",
  source: "https://grpc.io/docs/languages/node/basics/",
  packages: ["@grpc/grpc-js"],
  functions: {
    "@grpc/grpc-js.Server": {
      when: "request",
      keys: ["interceptors"],
      parameters: [null, "call"],
      label: "server interceptor",
    },
  },
  kinds: {
    server: {
      made: ["@grpc/grpc-js.Server()"],
      types: ["@grpc/grpc-js.Server"],
      methods: {
        addService: { when: "request", argument: 1, keys: ["*"], parameters: CALL, label: "rpc {key}" },
        register: { when: "request", argument: 1, parameters: CALL, label: "rpc {0}" },
        bindAsync: { when: "lifecycle" },
        tryShutdown: { when: "lifecycle" },
      },
      lives: "process",
    },
    call: {
      sent: ["request"],
      types: [
        "@grpc/grpc-js.ServerUnaryCall",
        "@grpc/grpc-js.ServerReadableStream",
        "@grpc/grpc-js.ServerWritableStream",
        "@grpc/grpc-js.ServerDuplexStream",
      ],
      lives: "request",
    },
    next: { types: ["@grpc/grpc-js.sendUnaryData"], lives: "request" },
  },
  handlerTypes: [
    {
      types: [
        "@grpc/grpc-js.handleUnaryCall",
        "@grpc/grpc-js.handleClientStreamingCall",
        "@grpc/grpc-js.handleServerStreamingCall",
        "@grpc/grpc-js.handleBidiStreamingCall",
        "@grpc/grpc-js.UntypedHandleCall",
      ],
      when: "request",
      parameters: CALL,
    },
    { types: ["@grpc/grpc-js.UntypedServiceImplementation"], when: "request", keys: ["*"], parameters: CALL },
    { types: ["@grpc/grpc-js.ServerInterceptor"], when: "request", parameters: [null, "call"] },
  ],
  classes: [
    {
      implements: ["@grpc/grpc-js.UntypedServiceImplementation"],
      lives: "process",
      methods: { request: ["*"] },
      parameters: CALL,
    },
  ],
  handlerShapes: [{ names: [/^_?call$/, /^_?(callback|cb)$/], parameters: CALL }],
} as const satisfies Framework;
