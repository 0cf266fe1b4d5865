import type { Callbacks, Framework } from "../types.ts";
import { routes } from "./http-methods.ts";

const MIDDLEWARE = {
  when: "request",
  parameters: ["request", "response", "next"],
  parametersByCount: { 4: ["error", "request", "response", "next"] },
} as const satisfies Callbacks;

const REQUEST = /^(?:_?req|aReq)(?:uest)?$/;

const RESPONSE = /^(?:_?res|aRes)(?:p|ponse)?$/;

const ROUTE = { ...MIDDLEWARE, label: "{METHOD} {0}" } as const satisfies Callbacks;

export const express = {
  name: "Express",
  source: "https://expressjs.com/en/5x/api.html",
  packages: ["express", "router", "express-promise-router", "connect"],
  kinds: {
    application: {
      made: ["express()", "express.Router()", "router()", "express-promise-router()", "connect()"],
      types: ["express.Application", "express.Express", "express.IRouter", "express.Router", "connect.Server"],
      methods: {
        ...routes(ROUTE),
        use: { ...MIDDLEWARE, label: "middleware {0}" },
        param: { when: "request", parameters: ["request", "response", "next"], label: "param {0}" },
        listen: { when: "lifecycle" },
        on: { when: "lifecycle" },
      },
      returns: {
        route: "route",
        use: "this",
        all: "this",
        get: "this",
        post: "this",
        put: "this",
        patch: "this",
        delete: "this",
      },
      lives: "process",
    },
    route: {
      types: ["express.IRoute"],
      methods: routes(ROUTE),
      returns: { all: "this", get: "this", post: "this", put: "this", patch: "this", delete: "this" },
      lives: "process",
    },
    request: {
      types: ["express.Request", "express-serve-static-core.Request", "connect.IncomingMessage"],
      properties: { app: "application" },
      lives: "request",
    },
    response: {
      types: ["express.Response", "express-serve-static-core.Response"],
      properties: { app: "application" },
      lives: "request",
    },
    next: { types: ["express.NextFunction"], lives: "request" },
    error: { lives: "request" },
    passport: {
      made: ["passport", "passport.Passport()", "passport.Authenticator()"],
      types: ["passport.PassportStatic", "passport.Authenticator"],
      methods: {
        use: { when: "request", label: "passport strategy {0}" },
        serializeUser: { when: "request", label: "passport.serializeUser" },
        deserializeUser: { when: "request", label: "passport.deserializeUser" },
        authenticate: { when: "request", label: "passport.authenticate" },
      },
      returns: { use: "this" },
      lives: "process",
    },
  },
  functions: {
    // https://github.com/expressjs/multer#diskstorage
    "multer.diskStorage": {
      when: "request",
      keys: ["destination", "filename"],
      parameters: ["request"],
      label: "upload",
    },
  },
  handlerTypes: [
    {
      types: ["express.RequestHandler", "express.Handler"],
      when: "request",
      parameters: ["request", "response", "next"],
    },
    { types: ["express.ErrorRequestHandler"], when: "request", parameters: ["error", "request", "response", "next"] },
    { types: ["express.RequestParamHandler"], when: "request", parameters: ["request", "response", "next"] },
  ],
  handlerShapes: [
    {
      names: [REQUEST, RESPONSE],
      parameters: ["request", "response", "next"],
      receiver: "application",
    },
    {
      names: [/^_?e(rr(or)?)?$/, REQUEST, RESPONSE],
      parameters: ["error", "request", "response", "next"],
      receiver: "application",
    },
  ],
} as const satisfies Framework;
