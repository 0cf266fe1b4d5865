import type { Callbacks, Framework } from "../types.ts";
import { routes } from "./http-methods.ts";

const nest =
  (name: string) =>
  (...exported: readonly string[]) =>
    exported.map((each) => `@nestjs/${name}.${each}`);

const bull = nest("bull");
const bullmq = nest("bullmq");
const common = nest("common");
const core = nest("core");
const cqrs = nest("cqrs");
const graphql = nest("graphql");
const microservices = nest("microservices");
const passport = nest("passport");
const websockets = nest("websockets");

/** https://docs.nestjs.com/fundamentals/lifecycle-events */
const LIFECYCLE = [
  "onModuleInit",
  "onApplicationBootstrap",
  "onModuleDestroy",
  "beforeApplicationShutdown",
  "onApplicationShutdown",
];

/** https://docs.nestjs.com/fundamentals/dynamic-modules#community-guidelines */
const DYNAMIC_MODULE = ["forFeature", "forFeatureAsync", "forRoot", "forRootAsync", "register", "registerAsync"];

const QUEUE_EVENTS = [
  "Active",
  "Cleaned",
  "Completed",
  "Drained",
  "Error",
  "Failed",
  "Paused",
  "Progress",
  "Removed",
  "Resumed",
  "Stalled",
  "Waiting",
];

const SHORT_LIVED = {
  option: "scope",
  values: ["REQUEST", "TRANSIENT"],
  injects: ["@nestjs/core.REQUEST", "@nestjs/graphql.CONTEXT"],
};

/** Shared, unless the class says otherwise. */
const SINGLETON = { lives: "process", unless: SHORT_LIVED } as const;

const HANDLER = { when: "request", parameters: ["request", "response", "next"] } as const satisfies Callbacks;

export const nestjs = {
  name: "NestJS",
  source: "https://docs.nestjs.com/fundamentals/provider-scopes",
  packages: ["@nestjs/core", "@nestjs/common"],
  kinds: {
    application: {
      made: core("NestFactory.create()", "NestFactory.createMicroservice()", "NestFactory.createApplicationContext()"),
      types: [
        ...common("INestApplication", "INestMicroservice", "INestApplicationContext"),
        "@nestjs/platform-express.NestExpressApplication",
        "@nestjs/platform-fastify.NestFastifyApplication",
      ],
      methods: {
        use: { ...HANDLER, label: "middleware {0}" },
        enableCors: [
          { when: "request", label: "CORS" },
          { when: "request", keys: ["origin"], label: "CORS" },
        ],
        enableVersioning: { when: "request", keys: ["extractor"], parameters: ["request"], label: "versioning" },
        listen: { when: "lifecycle" },
      },
      returns: { connectMicroservice: "application", getHttpAdapter: "httpAdapter", use: "this" },
      lives: "process",
    },
    httpAdapter: {
      types: [...common("HttpServer"), ...core("AbstractHttpAdapter")],
      methods: { ...routes({ ...HANDLER, label: "{METHOD} {0}" }), use: { ...HANDLER, label: "middleware {0}" } },
      lives: "process",
    },
    consumer: {
      types: common("MiddlewareConsumer"),
      methods: { apply: { ...HANDLER, label: "middleware" } },
      returns: { apply: "this", exclude: "this", forRoutes: "this" },
      lives: "process",
    },
    executionContext: {
      made: graphql("GqlExecutionContext.create()", "GqlArgumentsHost.create()"),
      types: [...common("ArgumentsHost", "ExecutionContext"), ...graphql("GqlArgumentsHost", "GqlExecutionContext")],
      returns: { switchToHttp: "httpArguments" },
      lives: "request",
    },
    httpArguments: {
      returns: { getRequest: "request", getResponse: "response" },
      lives: "request",
    },
    error: { lives: "request" },
    request: { lives: "request" },
    response: { lives: "request" },
    value: { lives: "request" },
    next: { types: common("CallHandler"), lives: "request" },
  },
  functions: {
    "@nestjs/common.createParamDecorator": {
      when: "request",
      argument: 0,
      parameters: [null, "executionContext"],
      label: "parameter decorator",
    },
    "@nestjs/common.Module": { when: "lifecycle", keys: ["providers.useFactory"] },
    "@nestjs/config.registerAs": { when: "lifecycle" },
    "@nestjs/graphql.GraphQLModule.forRoot": { when: "request", keys: ["context", "formatError"], label: "GraphQL" },
    "@nestjs/graphql.GraphQLModule.forRootAsync": [
      { when: "request", keys: ["useFactory.().context", "useFactory.().formatError"], label: "GraphQL" },
      { when: "lifecycle", keys: ["useFactory"] },
    ],
  },
  handlerTypes: [{ types: graphql("FieldMiddleware"), when: "request" }],
  classes: [
    {
      ...SINGLETON,
      decorators: [
        ...common("Injectable", "Controller", "Catch"),
        ...bull("Processor"),
        ...bullmq("Processor", "QueueEventsListener"),
        ...cqrs("CommandHandler", "QueryHandler", "EventsHandler"),
        ...graphql("Resolver", "Scalar"),
        ...microservices("GrpcService"),
        ...websockets("WebSocketGateway"),
        "@nestjs/apollo.Plugin",
      ],
      methods: { lifecycle: LIFECYCLE },
    },
    {
      implements: common(
        "OnModuleInit",
        "OnApplicationBootstrap",
        "OnModuleDestroy",
        "BeforeApplicationShutdown",
        "OnApplicationShutdown",
      ),
      methods: { lifecycle: LIFECYCLE },
    },
    { decorators: common("Module"), lives: "process", methods: { lifecycle: [...LIFECYCLE, ...DYNAMIC_MODULE] } },
    {
      decorators: common("Module"),
      implements: common("NestModule"),
      methods: { lifecycle: ["configure"] },
      parameters: ["consumer"],
    },
    {
      decorators: websockets("WebSocketGateway"),
      implements: websockets("OnGatewayConnection", "OnGatewayDisconnect", "OnGatewayInit"),
      methods: { request: ["handleConnection", "handleDisconnect"], lifecycle: ["afterInit"] },
    },
    { decorators: bullmq("Processor"), extends: bullmq("WorkerHost"), methods: { request: ["process"] } },
    {
      decorators: cqrs("CommandHandler", "QueryHandler"),
      implements: cqrs("ICommandHandler", "IQueryHandler"),
      methods: { request: ["execute"] },
    },
    {
      decorators: cqrs("EventsHandler"),
      implements: cqrs("IEventHandler"),
      methods: { request: ["handle"] },
    },
    {
      ...SINGLETON,
      implements: common("CanActivate"),
      methods: { request: ["canActivate"] },
      parameters: ["executionContext"],
    },
    {
      ...SINGLETON,
      implements: common("NestInterceptor"),
      extends: ["@nestjs/cache-manager.CacheInterceptor"],
      methods: { request: ["intercept", "isRequestCacheable", "trackBy"] },
      parameters: ["executionContext", "next"],
    },
    {
      ...SINGLETON,
      implements: common("PipeTransform"),
      extends: common("DefaultValuePipe", "ParseIntPipe", "ValidationPipe"),
      methods: { request: ["transform"] },
      parameters: ["value", null],
    },
    {
      ...SINGLETON,
      decorators: common("Catch"),
      implements: [
        ...common("ExceptionFilter", "RpcExceptionFilter", "WsExceptionFilter"),
        ...graphql("GqlExceptionFilter"),
      ],
      extends: [...core("BaseExceptionFilter"), ...websockets("BaseWsExceptionFilter")],
      methods: { request: ["catch"] },
      parameters: ["error", "executionContext"],
    },
    {
      ...SINGLETON,
      implements: common("NestMiddleware"),
      methods: { request: ["use"] },
      parameters: ["request", "response", "next"],
    },
    {
      ...SINGLETON,
      extends: passport("AuthGuard"),
      methods: { request: ["canActivate", "getAuthenticateOptions", "getRequest"] },
      parameters: ["executionContext"],
    },
    { ...SINGLETON, extends: passport("AuthGuard"), methods: { request: ["handleRequest"] } },
    { ...SINGLETON, extends: passport("PassportStrategy"), methods: { request: ["authenticate", "validate"] } },
    {
      ...SINGLETON,
      extends: passport("PassportSerializer"),
      methods: { request: ["deserializeUser", "serializeUser"] },
    },
    { decorators: graphql("Scalar"), methods: { request: ["parseLiteral", "parseValue", "serialize"] } },
    {
      decorators: ["@nestjs/apollo.Plugin"],
      methods: { request: ["requestDidStart"], lifecycle: ["drainServer", "serverWillStart"] },
    },
    // what the health of a replica is, each replica is asked for from time to time
    { ...SINGLETON, extends: nest("terminus")("HealthIndicator"), methods: { timer: ["isHealthy"] } },
    // a program on the command line: https://nest-commander.jaymcdoniel.dev
    {
      decorators: ["nest-commander.Command", "nest-commander.RootCommand", "nest-commander.SubCommand"],
      extends: ["nest-commander.CommandRunner"],
      lives: "process",
      methods: { lifecycle: ["*"] },
    },
  ],
  methodDecorators: [
    {
      decorators: common(
        "All",
        "Copy",
        "Delete",
        "Get",
        "Head",
        "Lock",
        "Mkcol",
        "Move",
        "Options",
        "Patch",
        "Post",
        "Propfind",
        "Proppatch",
        "Put",
        "QueryMethod",
        "RequestMapping",
        "Search",
        "Sse",
        "Unlock",
      ),
      when: "request",
    },
    {
      decorators: [
        ...bull("Process", ...QUEUE_EVENTS.flatMap((name) => [`OnQueue${name}`, `OnGlobalQueue${name}`])),
        ...bullmq("OnQueueEvent", "OnWorkerEvent"),
        // what it does with the stream of events, it does for each of them
        ...cqrs("Saga"),
        ...graphql("Mutation", "Query", "ResolveField", "ResolveProperty", "ResolveReference", "Subscription"),
        ...microservices("EventPattern", "GrpcMethod", "GrpcStreamCall", "GrpcStreamMethod", "MessagePattern"),
        ...websockets("SubscribeMessage"),
        "@golevelup/nestjs-rabbitmq.RabbitRPC",
        "@golevelup/nestjs-rabbitmq.RabbitSubscribe",
        "@nestjs/event-emitter.OnEvent",
        "@ssut/nestjs-sqs.SqsMessageHandler",
      ],
      when: "request",
    },
    { decorators: nest("schedule")("Cron", "Interval", "Timeout"), when: "timer" },
  ],
  valueDecorators: [
    ...common(
      "Body",
      "Cookies",
      "Headers",
      "HostParam",
      "Ip",
      "Param",
      "Query",
      "RawBody",
      "SignedCookies",
      "UploadedFile",
      "UploadedFiles",
    ),
    ...graphql("Args"),
    ...microservices("Payload"),
    ...websockets("MessageBody"),
  ],
} as const satisfies Framework;
