import { describe, expect, it } from "vitest";
import { entryPoints, parse } from "../../analysis/parse.ts";

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

  it("leaves decorators of the same name from elsewhere alone", () => {
    expect(
      entryPoints(`
        import { Get } from "routing-something";
        import { Query } from "@nestjs/common";
        export class Cats { @Get() find(@Query() query) {} }
      `),
    ).toEqual([]);
  });
});
