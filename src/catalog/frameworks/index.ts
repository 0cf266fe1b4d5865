import type { Framework } from "../types.ts";
import { adonisjs } from "./adonisjs.ts";
import { agenda } from "./agenda.ts";
import { amqplib } from "./amqplib.ts";
import { apolloServer } from "./apollo-server.ts";
import { astro } from "./astro.ts";
import { awsLambda } from "./aws-lambda.ts";
import { azureFunctions } from "./azure-functions.ts";
import { botbuilder } from "./botbuilder.ts";
import { bree } from "./bree.ts";
import { bull } from "./bull.ts";
import { bullmq } from "./bullmq.ts";
import { bun } from "./bun.ts";
import { chokidar } from "./chokidar.ts";
import { cloudflareWorkers } from "./cloudflare-workers.ts";
import { connectRpc } from "./connect-rpc.ts";
import { cron } from "./cron.ts";
import { croner } from "./croner.ts";
import { deno } from "./deno.ts";
import { directus } from "./directus.ts";
import { discordJs } from "./discord-js.ts";
import { egg } from "./egg.ts";
import { elysia } from "./elysia.ts";
import { encore } from "./encore.ts";
import { engineIo } from "./engine-io.ts";
import { express } from "./express.ts";
import { fastify } from "./fastify.ts";
import { fastmcp } from "./fastmcp.ts";
import { feathers } from "./feathers.ts";
import { firebase } from "./firebase.ts";
import { googleCloudFunctions } from "./google-cloud-functions.ts";
import { grammy } from "./grammy.ts";
import { graphileWorker } from "./graphile-worker.ts";
import { graphqlJs } from "./graphql-js.ts";
import { graphqlYoga } from "./graphql-yoga.ts";
import { grpc } from "./grpc.ts";
import { h3 } from "./h3.ts";
import { hapi } from "./hapi.ts";
import { hocuspocus } from "./hocuspocus.ts";
import { hono } from "./hono.ts";
import { inngest } from "./inngest.ts";
import { inversifyExpressUtils } from "./inversify-express-utils.ts";
import { kafkajs } from "./kafkajs.ts";
import { keystone } from "./keystone.ts";
import { koa } from "./koa.ts";
import { lambdaApi } from "./lambda-api.ts";
import { loopback } from "./loopback.ts";
import { mediasoup } from "./mediasoup.ts";
import { medusa } from "./medusa.ts";
import { mercurius } from "./mercurius.ts";
import { meteor } from "./meteor.ts";
import { modelContextProtocol } from "./model-context-protocol.ts";
import { moleculer } from "./moleculer.ts";
import { mqtt } from "./mqtt.ts";
import { nats } from "./nats.ts";
import { nestjs } from "./nestjs.ts";
import { netlify } from "./netlify.ts";
import { nextjs } from "./nextjs.ts";
import { nitro } from "./nitro.ts";
import { nodeCron } from "./node-cron.ts";
import { nodeHttp } from "./node-http.ts";
import { nodeSchedule } from "./node-schedule.ts";
import { nodeTelegramBotApi } from "./node-telegram-bot-api.ts";
import { orpc } from "./orpc.ts";
import { payload } from "./payload.ts";
import { pgBoss } from "./pg-boss.ts";
import { polka } from "./polka.ts";
import { pothos } from "./pothos.ts";
import { qwikCity } from "./qwik-city.ts";
import { reactRouter } from "./react-router.ts";
import { redis } from "./redis.ts";
import { restify } from "./restify.ts";
import { routingControllers } from "./routing-controllers.ts";
import { sails } from "./sails.ts";
import { seyfert } from "./seyfert.ts";
import { slackBolt } from "./slack-bolt.ts";
import { socketIo } from "./socket-io.ts";
import { sockjs } from "./sockjs.ts";
import { solidStart } from "./solid-start.ts";
import { sqsConsumer } from "./sqs-consumer.ts";
import { sst } from "./sst.ts";
import { strapi } from "./strapi.ts";
import { sveltekit } from "./sveltekit.ts";
import { tanstackStart } from "./tanstack-start.ts";
import { telegraf } from "./telegraf.ts";
import { temporal } from "./temporal.ts";
import { tinyhttp } from "./tinyhttp.ts";
import { toadScheduler } from "./toad-scheduler.ts";
import { triggerDev } from "./trigger-dev.ts";
import { trpc } from "./trpc.ts";
import { tsoa } from "./tsoa.ts";
import { tsRest } from "./ts-rest.ts";
import { typeGraphql } from "./type-graphql.ts";
import { vercel } from "./vercel.ts";
import { ws } from "./ws.ts";

export const frameworks: readonly Framework[] = [
  adonisjs,
  agenda,
  amqplib,
  apolloServer,
  astro,
  awsLambda,
  azureFunctions,
  botbuilder,
  bree,
  bull,
  bullmq,
  bun,
  chokidar,
  cloudflareWorkers,
  connectRpc,
  cron,
  croner,
  deno,
  directus,
  discordJs,
  egg,
  elysia,
  encore,
  engineIo,
  express,
  fastify,
  fastmcp,
  feathers,
  firebase,
  googleCloudFunctions,
  grammy,
  graphileWorker,
  graphqlJs,
  graphqlYoga,
  grpc,
  h3,
  hapi,
  hocuspocus,
  hono,
  inngest,
  inversifyExpressUtils,
  kafkajs,
  keystone,
  koa,
  lambdaApi,
  loopback,
  mediasoup,
  medusa,
  mercurius,
  meteor,
  modelContextProtocol,
  moleculer,
  mqtt,
  nats,
  nestjs,
  netlify,
  nextjs,
  nitro,
  nodeCron,
  nodeHttp,
  nodeSchedule,
  nodeTelegramBotApi,
  orpc,
  payload,
  pgBoss,
  polka,
  pothos,
  qwikCity,
  reactRouter,
  redis,
  restify,
  routingControllers,
  sails,
  seyfert,
  slackBolt,
  socketIo,
  sockjs,
  solidStart,
  sqsConsumer,
  sst,
  strapi,
  sveltekit,
  tanstackStart,
  telegraf,
  temporal,
  tinyhttp,
  toadScheduler,
  triggerDev,
  trpc,
  tsoa,
  tsRest,
  typeGraphql,
  vercel,
  ws,
];
