import type { Framework } from "../types.ts";
import { apolloServer } from "./apollo-server.ts";
import { astro } from "./astro.ts";
import { awsLambda } from "./aws-lambda.ts";
import { connectRpc } from "./connect-rpc.ts";
import { elysia } from "./elysia.ts";
import { encore } from "./encore.ts";
import { express } from "./express.ts";
import { fastify } from "./fastify.ts";
import { graphqlJs } from "./graphql-js.ts";
import { graphqlYoga } from "./graphql-yoga.ts";
import { grpc } from "./grpc.ts";
import { h3 } from "./h3.ts";
import { hapi } from "./hapi.ts";
import { hono } from "./hono.ts";
import { koa } from "./koa.ts";
import { mediasoup } from "./mediasoup.ts";
import { mercurius } from "./mercurius.ts";
import { nestjs } from "./nestjs.ts";
import { nextjs } from "./nextjs.ts";
import { nitro } from "./nitro.ts";
import { nodeHttp } from "./node-http.ts";
import { orpc } from "./orpc.ts";
import { polka } from "./polka.ts";
import { pothos } from "./pothos.ts";
import { qwikCity } from "./qwik-city.ts";
import { reactRouter } from "./react-router.ts";
import { restify } from "./restify.ts";
import { socketIo } from "./socket-io.ts";
import { solidStart } from "./solid-start.ts";
import { sveltekit } from "./sveltekit.ts";
import { tanstackStart } from "./tanstack-start.ts";
import { trpc } from "./trpc.ts";
import { tsRest } from "./ts-rest.ts";
import { typeGraphql } from "./type-graphql.ts";
import { ws } from "./ws.ts";

export const frameworks: readonly Framework[] = [
  apolloServer,
  astro,
  awsLambda,
  connectRpc,
  elysia,
  encore,
  express,
  fastify,
  graphqlJs,
  graphqlYoga,
  grpc,
  h3,
  hapi,
  hono,
  koa,
  mediasoup,
  mercurius,
  nestjs,
  nextjs,
  nitro,
  nodeHttp,
  orpc,
  polka,
  pothos,
  qwikCity,
  reactRouter,
  restify,
  socketIo,
  solidStart,
  sveltekit,
  tanstackStart,
  trpc,
  tsRest,
  typeGraphql,
  ws,
];
