import type { Callbacks, Framework } from "../types.ts";
import { IN_BROWSER, REACT_CALLBACKS } from "./browser.ts";

const ROUTE_MODULE = /(?:^|\/)(?:app\/|(?=routes\/))(.*)\.[cm]?[jt]sx?$/;
const SERVER_ENTRY = /(?:^|\/)entry\.server\.[cm]?[jt]sx?$/;

const LOAD_CONTEXT = {
  when: "request",
  keys: ["getLoadContext"],
  label: "getLoadContext",
} as const satisfies Callbacks;
const NODE_LOAD_CONTEXT = { ...LOAD_CONTEXT, parameters: ["request", "response"] } as const satisfies Callbacks;
const SESSION_STORAGE = {
  when: "request",
  keys: ["createData", "readData", "updateData", "deleteData"],
  label: "session storage",
} as const satisfies Callbacks;

/** Remix is what version 2 of it was called. */
export const reactRouter = {
  name: "React Router",
  source: "https://reactrouter.com/start/framework/route-module",
  // react-router itself is in every project whose routes only run in browsers
  packages: [
    "@react-router/architect",
    "@react-router/cloudflare",
    "@react-router/dev",
    "@react-router/express",
    "@react-router/node",
    "@react-router/serve",
    "@remix-run/architect",
    "@remix-run/cloudflare",
    "@remix-run/cloudflare-pages",
    "@remix-run/deno",
    "@remix-run/express",
    "@remix-run/node",
    "@remix-run/serve",
    "@remix-run/server-runtime",
    "@vercel/remix",
  ],
  hasPages: true,
  functions: {
    ...REACT_CALLBACKS,
    "@react-router/architect.createRequestHandler": LOAD_CONTEXT,
    "@react-router/cloudflare.createPagesFunctionHandler": LOAD_CONTEXT,
    "@react-router/cloudflare.createRequestHandler": LOAD_CONTEXT,
    "@react-router/express.createRequestHandler": NODE_LOAD_CONTEXT,
    "@react-router/node.createRequestListener": LOAD_CONTEXT,
    "@remix-run/architect.createRequestHandler": LOAD_CONTEXT,
    "@remix-run/cloudflare-pages.createPagesFunctionHandler": LOAD_CONTEXT,
    "@remix-run/express.createRequestHandler": NODE_LOAD_CONTEXT,
    "react-router.createSessionStorage": SESSION_STORAGE,
    "@remix-run/cloudflare.createSessionStorage": SESSION_STORAGE,
    "@remix-run/node.createSessionStorage": SESSION_STORAGE,
  },
  kinds: {
    request: { lives: "request" },
    response: { lives: "request" },
    // those of react-router are also the types of loaders that run in browsers
    routeArguments: {
      types: ["cloudflare", "deno", "node", "server-runtime"].flatMap((runtime) => [
        `@remix-run/${runtime}.LoaderFunctionArgs`,
        `@remix-run/${runtime}.ActionFunctionArgs`,
      ]),
      lives: "request",
    },
    error: { lives: "request" },
    next: { lives: "request" },
  },
  handlerTypes: [
    {
      types: ["cloudflare", "deno", "node", "server-runtime"].flatMap((runtime) => [
        `@remix-run/${runtime}.LoaderFunction`,
        `@remix-run/${runtime}.ActionFunction`,
      ]),
      when: "request",
      parameters: ["routeArguments"],
    },
  ],
  exports: [
    {
      files: ROUTE_MODULE,
      names: ["loader", "action", "headers"],
      when: "request",
      parameters: ["routeArguments"],
      label: "{name} of {$1}",
    },
    {
      files: ROUTE_MODULE,
      names: ["middleware"],
      when: "request",
      parameters: ["routeArguments", "next"],
      label: "middleware of {$1}",
    },
    { ...IN_BROWSER, files: ROUTE_MODULE, names: ["clientLoader", "clientAction", "clientMiddleware"] },
    { files: SERVER_ENTRY, names: ["default"], when: "request", parameters: ["request"], label: "handleRequest" },
    {
      files: SERVER_ENTRY,
      names: ["handleDataRequest"],
      when: "request",
      parameters: ["response", "routeArguments"],
      label: "handleDataRequest",
    },
    {
      files: SERVER_ENTRY,
      names: ["handleError"],
      when: "request",
      parameters: ["error", "routeArguments"],
      label: "handleError",
    },
  ],
} as const satisfies Framework;
