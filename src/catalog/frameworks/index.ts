import type { Framework } from "../types.ts";
import { awsLambda } from "./aws-lambda.ts";
import { express } from "./express.ts";
import { fastify } from "./fastify.ts";
import { koa } from "./koa.ts";
import { mediasoup } from "./mediasoup.ts";
import { nestjs } from "./nestjs.ts";
import { nextjs } from "./nextjs.ts";
import { nodeHttp } from "./node-http.ts";

export const frameworks: readonly Framework[] = [awsLambda, express, fastify, koa, mediasoup, nestjs, nextjs, nodeHttp];
