import type { Framework } from "../types.ts";

const common = (...names: readonly string[]) => names.map((name) => `@nestjs/common.${name}`);

/** https://docs.nestjs.com/fundamentals/lifecycle-events */
const LIFECYCLE = [
  "onModuleInit",
  "onApplicationBootstrap",
  "onModuleDestroy",
  "beforeApplicationShutdown",
  "onApplicationShutdown",
  "configure",
];

const SHORT_LIVED = { option: "scope", values: ["REQUEST", "TRANSIENT"] };

export const nestjs = {
  name: "NestJS",
  source: "https://docs.nestjs.com/fundamentals/provider-scopes",
  packages: ["@nestjs/core", "@nestjs/common"],
  kinds: {
    application: {
      made: ["@nestjs/core.NestFactory.create()"],
      types: common("INestApplication"),
      methods: { use: { when: "request", parameters: ["request", "response", "next"], label: "middleware {0}" } },
      lives: "process",
    },
    request: { lives: "request" },
    response: { lives: "request" },
    next: { lives: "request" },
  },
  functions: {
    "@nestjs/common.createParamDecorator": { when: "request", label: "parameter decorator" },
  },
  classes: [
    {
      decorators: [
        ...common("Injectable", "Controller", "Catch"),
        "@nestjs/websockets.WebSocketGateway",
        "@nestjs/graphql.Resolver",
        "@nestjs/bullmq.Processor",
        "@nestjs/bull.Processor",
        "@nestjs/cqrs.CommandHandler",
        "@nestjs/cqrs.QueryHandler",
        "@nestjs/cqrs.EventsHandler",
      ],
      lives: "process",
      unless: SHORT_LIVED,
      methods: { lifecycle: [...LIFECYCLE, "afterInit"] },
    },
    { decorators: common("Module"), lives: "process", methods: { lifecycle: LIFECYCLE } },
    {
      decorators: ["@nestjs/websockets.WebSocketGateway"],
      methods: { request: ["handleConnection", "handleDisconnect"] },
    },
    { decorators: ["@nestjs/bullmq.Processor"], methods: { request: ["process"] } },
    {
      decorators: ["@nestjs/cqrs.CommandHandler", "@nestjs/cqrs.QueryHandler"],
      methods: { request: ["execute"] },
    },
    { decorators: ["@nestjs/cqrs.EventsHandler"], methods: { request: ["handle"] } },
    { decorators: common("Catch"), methods: { request: ["catch"] } },
    { implements: common("CanActivate"), methods: { request: ["canActivate"] } },
    { implements: common("NestInterceptor"), methods: { request: ["intercept"] } },
    { implements: common("PipeTransform"), methods: { request: ["transform"] } },
    { implements: common("ExceptionFilter"), methods: { request: ["catch"] } },
    {
      implements: common("NestMiddleware"),
      methods: { request: ["use"] },
      parameters: ["request", "response", "next"],
    },
  ],
  methodDecorators: [
    {
      decorators: common("Get", "Post", "Put", "Delete", "Patch", "Options", "Head", "All", "Search", "Sse"),
      when: "request",
    },
    {
      decorators: [
        "@nestjs/microservices.MessagePattern",
        "@nestjs/microservices.EventPattern",
        "@nestjs/microservices.GrpcMethod",
        "@nestjs/microservices.GrpcStreamMethod",
        "@nestjs/microservices.GrpcStreamCall",
        "@nestjs/websockets.SubscribeMessage",
        "@nestjs/graphql.Query",
        "@nestjs/graphql.Mutation",
        "@nestjs/graphql.Subscription",
        "@nestjs/graphql.ResolveField",
        "@nestjs/graphql.ResolveReference",
        "@nestjs/event-emitter.OnEvent",
        "@nestjs/bull.Process",
        "@nestjs/bull.OnQueueCompleted",
        "@nestjs/bull.OnQueueFailed",
        "@nestjs/bullmq.OnWorkerEvent",
        "@nestjs/bullmq.OnQueueEvent",
      ],
      when: "request",
    },
    {
      decorators: ["@nestjs/schedule.Cron", "@nestjs/schedule.Interval", "@nestjs/schedule.Timeout"],
      when: "timer",
    },
  ],
  valueDecorators: [
    ...common("Body", "Headers", "HostParam", "Ip", "Param", "Query", "RawBody", "UploadedFile", "UploadedFiles"),
    "@nestjs/graphql.Args",
    "@nestjs/microservices.Payload",
    "@nestjs/websockets.MessageBody",
  ],
} as const satisfies Framework;
