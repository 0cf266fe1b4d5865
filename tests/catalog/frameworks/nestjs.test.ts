import { describe, expect, it } from "vitest";
import { entryPoints, parse } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

function lifetimes(code: string): Record<string, string> {
  const file = parse(code);
  const classes = file.bindings.scopes.flatMap(({ block }) => (block.type === "ClassDeclaration" ? [block] : []));
  return Object.fromEntries(classes.map((node) => [node.id?.name ?? "", file.lifetimes.ofInstances(node)]));
}

describe("NestJS", () => {
  it("finds the handlers of controllers", () => {
    expect(
      entryPoints(`
        import { Body, Controller, Get, Param, Post, Query } from "@nestjs/common";
        @Controller("cats")
        export class CatsController {
          @Post() create(@Body() dto: CreateCatDto) {}
          @Get(":id") findOne(@Param("id") id: string, @Query() query: unknown) {}
          private helper() {}
        }
      `),
    ).toEqual(["CatsController.create", "CatsController.findOne"]);
  });

  it("finds handlers of messages, events, sockets, resolvers and jobs", () => {
    expect(
      entryPoints(`
        import { EventPattern, MessagePattern } from "@nestjs/microservices";
        import { SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
        import { Query, Resolver } from "@nestjs/graphql";
        import { Processor, WorkerHost } from "@nestjs/bullmq";
        import { OnEvent } from "@nestjs/event-emitter";
        export class Math { @MessagePattern({ cmd: "sum" }) sum() {} @EventPattern("user") user() {} @OnEvent("order.created") order() {} }
        @WebSocketGateway() export class Events { @SubscribeMessage("events") on() {} handleConnection(client) {} afterInit(server) {} }
        @Resolver() export class Cats { @Query(() => [Cat]) cats() {} }
        @Processor("audio") export class Audio extends WorkerHost { async process(job) {} }
      `),
    ).toEqual([
      "Math.sum",
      "Math.user",
      "Math.order",
      "Events.on",
      "Events.handleConnection",
      "Cats.cats",
      "Audio.process",
    ]);
  });

  it("finds the methods of guards, interceptors, pipes, filters and middleware", () => {
    expect(
      entryPoints(`
        import { CanActivate, Catch, ExceptionFilter, Injectable, NestInterceptor, NestMiddleware, PipeTransform } from "@nestjs/common";
        @Injectable() export class Roles implements CanActivate { canActivate(context) { return true; } }
        @Injectable() export class Log implements NestInterceptor { intercept(context, next) {} }
        @Injectable() export class Parse implements PipeTransform { transform(value, metadata) {} }
        @Injectable() export class Audit implements NestMiddleware { use(req, res, next) {} }
        @Catch() export class All implements ExceptionFilter { catch(exception, host) {} }
      `),
    ).toEqual(["Roles.canActivate", "Log.intercept", "Parse.transform", "Audit.use", "All.catch"]);
  });

  it("knows how long providers live", () => {
    expect(
      lifetimes(`
        import { Controller, Injectable, Scope } from "@nestjs/common";
        @Injectable() class Shared {}
        @Controller("cats") class Cats {}
        @Injectable({ scope: Scope.REQUEST }) class PerRequest {}
        @Controller({ path: "dogs", scope: Scope.TRANSIENT }) class PerUse {}
        class Unknown {}
      `),
    ).toEqual({ Shared: "process", Cats: "process", PerRequest: "request", PerUse: "request", Unknown: "unknown" });
  });

  it("finds every kind of microservice, resolver, queue and socket handler", () => {
    expect(
      entryPoints(`
        import { GrpcMethod, GrpcService, GrpcStreamMethod } from "@nestjs/microservices";
        import { Mutation, ResolveField, ResolveReference, Resolver, Scalar, Subscription } from "@nestjs/graphql";
        import { OnQueueActive, OnGlobalQueueFailed, Process, Processor } from "@nestjs/bull";
        import { OnQueueEvent, QueueEventsListener } from "@nestjs/bullmq";
        import { RabbitSubscribe } from "@golevelup/nestjs-rabbitmq";
        import { Plugin } from "@nestjs/apollo";
        @GrpcService() export class Heroes { @GrpcMethod() findOne(data) {} @GrpcStreamMethod() findMany(data$) {} }
        @Resolver() export class Cats {
          @Mutation() create() {}
          @Subscription() created() {}
          @ResolveField() owner() {}
          @ResolveReference() resolveReference() {}
        }
        @Scalar("Date") export class DateScalar { parseValue(value) {} serialize(value) {} }
        @Plugin() export class Logging { async requestDidStart() {} async serverWillStart() {} }
        @Processor("audio") export class Audio { @Process("transcode") transcode(job) {} @OnQueueActive() active(job) {} @OnGlobalQueueFailed() failed() {} }
        @QueueEventsListener("audio") export class AudioEvents { @OnQueueEvent("active") onActive(job) {} }
        export class Orders { @RabbitSubscribe({ exchange: "orders" }) created(message) {} }
      `),
    ).toEqual([
      "Heroes.findOne",
      "Heroes.findMany",
      "Cats.create",
      "Cats.created",
      "Cats.owner",
      "Cats.resolveReference",
      "DateScalar.parseValue",
      "DateScalar.serialize",
      "Logging.requestDidStart",
      "Audio.transcode",
      "Audio.active",
      "Audio.failed",
      "AudioEvents.onActive",
      "Orders.created",
    ]);
  });

  it("finds handlers of commands, queries and events, and sagas", () => {
    expect(
      entryPoints(`
        import { CommandHandler, EventsHandler, ICommandHandler, IEventHandler, IQueryHandler, ofType, Saga } from "@nestjs/cqrs";
        import { Injectable } from "@nestjs/common";
        @CommandHandler(KillDragon) export class KillDragonHandler implements ICommandHandler<KillDragon> { async execute(command) {} }
        export class GetHeroesHandler implements IQueryHandler<GetHeroes> { async execute(query) {} }
        @EventsHandler(HeroFound) export class HeroFoundHandler implements IEventHandler<HeroFound> { handle(event) {} }
        @Injectable() export class HeroesSagas { @Saga() killed = (events$) => events$.pipe(ofType(DragonKilled)); }
      `),
    ).toEqual([
      "KillDragonHandler.execute",
      "GetHeroesHandler.execute",
      "HeroFoundHandler.handle",
      "HeroesSagas.killed",
    ]);
  });

  it("finds functions as middleware, with the consumer typed or not", () => {
    expect(
      entryPoints(`
        import { MiddlewareConsumer, Module, NestModule } from "@nestjs/common";
        export function logger(req: Request, res: Response, next: NextFunction) { next(); }
        @Module({})
        export class AppModule implements NestModule {
          configure(consumer: MiddlewareConsumer) {
            consumer.apply(logger, (req, res, next) => next()).exclude("health").forRoutes("cats").apply((req, res, next) => next());
          }
        }
        @Module({})
        export class JsModule { configure(consumer) { consumer.apply((req, res, next) => next()).forRoutes("*"); } }
      `),
    ).toEqual(["middleware", "middleware", "middleware", "middleware"]);
  });

  it("finds what an application is given at start-up", () => {
    expect(
      entryPoints(`
        import { NestFactory } from "@nestjs/core";
        import type { NestExpressApplication } from "@nestjs/platform-express";
        async function bootstrap() {
          const app = await NestFactory.create<NestExpressApplication>(AppModule);
          app.use((req, res, next) => next());
          app.enableCors({ origin: (origin, callback) => callback(null, true) });
          app.enableVersioning({ type: VersioningType.CUSTOM, extractor: (request) => "1" });
          app.getHttpAdapter().get("/health", (req, res) => res.end());
          await app.listen(3000, () => console.log("listening"));
        }
        export function configure(app: NestExpressApplication) { app.use("/docs", (req, res, next) => next()); }
      `),
    ).toEqual(["middleware", "CORS", "versioning", "GET /health", "middleware /docs"]);
  });

  it("finds parameter decorators, mixins, strategies and options of GraphQL", () => {
    expect(
      entryPoints(`
        import { CanActivate, createParamDecorator, ExecutionContext, mixin } from "@nestjs/common";
        import { FieldMiddleware, GraphQLModule } from "@nestjs/graphql";
        import { AuthGuard, PassportSerializer, PassportStrategy } from "@nestjs/passport";
        import { Strategy } from "passport-jwt";
        export const User = createParamDecorator((data: unknown, ctx: ExecutionContext) => ctx.switchToHttp().getRequest().user);
        export const RoleGuard = (role: Role) => {
          class RoleGuardMixin implements CanActivate { canActivate(context: ExecutionContext) { return true; } }
          return mixin(RoleGuardMixin);
        };
        export class JwtStrategy extends PassportStrategy(Strategy) { async validate(payload) {} }
        export class JwtAuthGuard extends AuthGuard("jwt") { getRequest(context) {} handleRequest(err, user, info) {} }
        export class SessionSerializer extends PassportSerializer { serializeUser(user, done) {} }
        export const logging: FieldMiddleware = async (ctx, next) => next();
        GraphQLModule.forRoot({ context: ({ req }) => ({ req }), formatError: (error) => error });
        GraphQLModule.forRootAsync({ useFactory: (config) => ({ context: ({ req }) => ({ req }) }) });
      `),
    ).toEqual([
      "parameter decorator",
      "RoleGuardMixin.canActivate",
      "JwtStrategy.validate",
      "JwtAuthGuard.getRequest",
      "JwtAuthGuard.handleRequest",
      "SessionSerializer.serializeUser",
      "logging",
      "GraphQL",
      "GraphQL",
      "GraphQL",
    ]);
  });

  it("has no requests in programs on the command line", () => {
    const code = `
      import { Command, CommandRunner, Option } from "nest-commander";
      const files = [];
      @Command({ name: "import" })
      export class ImportCommand extends CommandRunner {
        private count = 0;
        async run(inputs: string[]) { this.add(inputs); }
        add(inputs: string[]) { files.push(...inputs); this.count++; }
        @Option({ flags: "-f, --file <file>" }) parseFile(value: string) { files.push(value); return value; }
      }
    `;
    expect(entryPoints(code)).toEqual([]);
    expect(reports(code, { project: "nestjs" })).toEqual([]);
  });

  it("runs hooks of modules, factories and schedules outside requests", () => {
    expect(
      reports(
        `
        import { Injectable, Module, OnModuleInit } from "@nestjs/common";
        import { registerAs } from "@nestjs/config";
        import { Cron } from "@nestjs/schedule";
        import { HealthIndicator } from "@nestjs/terminus";
        import { OnGatewayInit, WebSocketGateway } from "@nestjs/websockets";
        const registry = new Map();
        export default registerAs("database", () => { registry.set("config", 1); return {}; });
        @Module({ providers: [{ provide: "POOL", useFactory: async () => { registry.set("pool", 1); } }] })
        export class PoolModule {
          static forRootAsync(options) { registry.set("module", options); return { module: PoolModule }; }
          configure(consumer) { registry.set("consumer", 1); }
        }
        export abstract class Warm implements OnModuleInit { onModuleInit() { registry.set("warm", 1); } }
        @Injectable() export class Rates { private rates = new Map(); @Cron("0 * * * *") refresh() { this.rates.set("EUR", 1); } }
        @Injectable() export class Bills { private last = new Map(); @Cron("0 * * * *") charge() { this.last.set("at", 1); return bills.charge(); } }
        @Injectable() export class Dogs extends HealthIndicator { private lastCheck = 0; isHealthy(key) { this.lastCheck = Date.now(); } }
        @WebSocketGateway() export class Events implements OnGatewayInit { afterInit(server) { registry.set("sockets", server); } }
        `,
        { project: "nestjs" },
      ),
    ).toEqual(["no-in-process-schedule 16"]);
  });

  it("reports what singletons keep: controllers, gateways, resolvers, guards, mixins, strategies, handlers and sagas", () => {
    expect(
      reports(`
        import { CanActivate, Controller, Get, Injectable, mixin, Param } from "@nestjs/common";
        import { CommandHandler, Saga } from "@nestjs/cqrs";
        import { Query, Resolver } from "@nestjs/graphql";
        import { PassportStrategy } from "@nestjs/passport";
        import { SubscribeMessage, WebSocketGateway } from "@nestjs/websockets";
        @Controller("cats") export class Cats { seen = []; @Get(":id") one(@Param("id") id: string) { this.seen.push(id); } }
        @WebSocketGateway() export class Events { count = 0; @SubscribeMessage("x") on(client, data) { this.count++; } }
        @Resolver() export class Dogs { seen = new Set(); @Query() dog(id) { this.seen.add(id); } }
        export class Limit implements CanActivate { hits = new Map(); canActivate(context) { this.hits.set(context.getClass(), 1); return true; } }
        export function LimitTo(max) {
          class LimitMixin implements CanActivate { hits = 0; canActivate() { return this.hits++ < max; } }
          return mixin(LimitMixin);
        }
        export class Jwt extends PassportStrategy(Strategy) { last = null; validate(payload) { this.last = payload.sub; return payload; } }
        @CommandHandler(Kill) export class KillHandler { killed = []; execute(command) { this.killed.push(command.id); } }
        @Injectable() export class Sagas { count = 0; @Saga() all = (events$) => events$.pipe(map(() => { this.count++; })); }
      `),
    ).toEqual([
      "no-module-level-mutable-state 7",
      "no-module-level-mutable-state 8",
      "no-module-level-mutable-state 9",
      "no-module-level-mutable-state 10",
      "no-module-level-mutable-state 12",
      "no-module-level-mutable-state 15",
      "no-module-level-mutable-state 16",
      "no-module-level-mutable-state 17",
    ]);
  });

  it("lets classes keep what they like that live with the request", () => {
    expect(
      reports(`
        import { CanActivate, Controller, Get, Injectable, Param, Scope } from "@nestjs/common";
        import { CommandHandler } from "@nestjs/cqrs";
        import { Processor, WorkerHost } from "@nestjs/bullmq";
        @Controller({ path: "cats", scope: Scope.REQUEST }) export class Cats { seen = []; @Get(":id") one(@Param("id") id: string) { this.seen.push(id); } }
        @Injectable({ scope: Scope.REQUEST }) export class Limit implements CanActivate { hits = []; canActivate(context) { this.hits.push(context); return true; } }
        @Injectable({ scope: Scope.TRANSIENT }) export class Trail { steps = []; add(step) { this.steps.push(step); } }
        @CommandHandler(Kill, { scope: Scope.REQUEST }) export class KillHandler { killed = []; execute(command) { this.killed.push(command.id); } }
        @Processor({ name: "audio", scope: Scope.REQUEST }) export class Audio extends WorkerHost { jobs = []; async process(job) { this.jobs.push(job); } }
      `),
    ).toEqual([]);
  });

  it("reports what functions keep in the module: middleware and parameter decorators", () => {
    expect(
      reports(`
        import { createParamDecorator, Module } from "@nestjs/common";
        const recent = new Map();
        @Module({}) export class AppModule { configure(consumer) { consumer.apply((req, res, next) => { recent.set(req.ip, 1); next(); }); } }
        export const Client = createParamDecorator((data, ctx) => {
          const request = ctx.switchToHttp().getRequest();
          request.seen = true;
          recent.set(request.ip, 1);
        });
      `),
    ).toEqual(["no-module-level-mutable-state 4", "no-module-level-mutable-state 8"]);
  });

  it("reports copies of what the client sent", () => {
    expect(
      reports(`
        import { Controller, Cookies, Get, Injectable, NestMiddleware, Param, Query, Req } from "@nestjs/common";
        import { Args, Query as Field, Resolver } from "@nestjs/graphql";
        import { Payload, MessagePattern } from "@nestjs/microservices";
        import { MessageBody, SubscribeMessage } from "@nestjs/websockets";
        let locale;
        @Controller("cats")
        export class Cats {
          sort: string; page: string; theme: string; cat: string; last: unknown; text: string;
          @Get() list(@Query("sort") sort: string, @Req() request, @Cookies("theme") theme: string) {
            this.sort = sort;
            this.page = request.query.page;
            this.theme = theme;
          }
          @Field() cat(@Args("id") id: string) { this.cat = id; }
          @MessagePattern("sum") sum(@Payload() data) { this.last = data; }
          @SubscribeMessage("text") say(@MessageBody() text: string) { this.text = text; }
        }
        @Injectable() export class Locale implements NestMiddleware { use(req, res, next) { locale = req.headers["accept-language"]; next(); } }
      `),
    ).toEqual([
      "prefer-request-params 11",
      "prefer-request-params 12",
      "prefer-request-params 13",
      "prefer-request-params 15",
      "prefer-request-params 16",
      "prefer-request-params 17",
      "prefer-request-params 19",
    ]);
  });

  it("leaves decorators of the same name from elsewhere alone", () => {
    expect(
      entryPoints(`
        import { Get } from "routing-something";
        import { Query } from "@nestjs/common";
        export class Cats { @Get() find(@Query() query) {} }
      `),
    ).toEqual([]);
  });

  it("makes what the request is injected into for each request", () => {
    expect(
      reports(
        `
        import { Inject, Injectable } from "@nestjs/common";
        import { REQUEST } from "@nestjs/core";
        @Injectable()
        export class CartService {
          items = [];
          constructor(@Inject(REQUEST) request) {}
          add(item) { this.items.push(item); }
        }
        `,
        { project: "nestjs" },
      ),
    ).toEqual([]);
  });
});
