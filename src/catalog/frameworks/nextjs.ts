import type { Callbacks, Framework } from "../types.ts";
import { IN_BROWSER, REACT_CALLBACKS } from "./browser.ts";
import { EXPORTED_VERBS, routes } from "./http-methods.ts";

const PAGE = /(?:^|\/)pages\/(.*)\.[cm]?[jt]sx?$/;
const APP_FILE = /(?:^|\/)app\/(?:.*\/)?[^/]*\.[cm]?[jt]sx?$/;
const SERVER_COMPONENT =
  /(?:^|\/)app\/(?:(.*)\/)?(?:page|layout|template|default|loading|not-found|global-not-found|forbidden|unauthorized)\.[cm]?[jt]sx?$/;
const METADATA_FILE =
  /(?:^|\/)app\/((?:.*\/)?(?:opengraph-image|twitter-image|icon|apple-icon|sitemap|robots|manifest)\d?)\.[cm]?[jt]sx?$/;
const INSTRUMENTATION = /(?:^|\/)instrumentation\.[cm]?[jt]s$/;

const MIDDLEWARE = { when: "request", parameters: ["request", "response", "next"] } as const satisfies Callbacks;
const NODE_HANDLER = ["request", "response"] as const;

export const nextjs = {
  name: "Next.js",
  source: "https://nextjs.org/docs/app/api-reference/file-conventions",
  packages: ["next"],
  hasPages: true,
  functions: {
    ...REACT_CALLBACKS,
    // memoizes for one request, in server components only: https://react.dev/reference/react/cache
    "react.cache": { when: "request", label: "cached function" },
    "next/cache.unstable_cache": { when: "request", label: "cached function" },
    "next-safe-action.createSafeActionClient": {
      when: "request",
      keys: ["handleServerError"],
      label: "handleServerError",
    },
  },
  kinds: {
    request: { types: ["next/server.NextRequest", "next.NextApiRequest"], lives: "request" },
    response: { types: ["next/server.NextResponse", "next.NextApiResponse"], lives: "request" },
    next: { lives: "request" },
    fetchEvent: { types: ["next/server.NextFetchEvent"], lives: "request" },
    serverSideContext: { types: ["next.GetServerSidePropsContext", "next.NextPageContext"], lives: "request" },
    pageProps: { lives: "request" },
    error: { lives: "request" },
    safeActionClient: {
      made: ["next-safe-action.createSafeActionClient()"],
      named: /^(?:action|\w+Action)Client$/,
      // what `action` takes is exported from a file, or called in a function, that the directive marks
      methods: {
        use: { when: "request", label: "action middleware" },
        useValidated: { when: "request", label: "action middleware" },
        action: {
          when: "request",
          argument: 1,
          keys: ["onSuccess", "onError", "onSettled", "onNavigation"],
          label: "action callback",
        },
      },
      returns: {
        use: "this",
        useValidated: "this",
        metadata: "this",
        schema: "this",
        inputSchema: "this",
        outputSchema: "this",
        bindArgsSchemas: "this",
      },
      lives: "process",
    },
    router: {
      made: ["next-connect()", "next-connect.createRouter()", "next-connect.createEdgeRouter()"],
      methods: {
        ...routes({ ...MIDDLEWARE, label: "{METHOD} {0}" }),
        use: { ...MIDDLEWARE, label: "middleware {0}" },
        handler: { when: "request", keys: ["onError", "onNoMatch"], label: "error handler" },
      },
      returns: {
        all: "this",
        delete: "this",
        get: "this",
        head: "this",
        patch: "this",
        post: "this",
        put: "this",
        use: "this",
      },
      lives: "process",
    },
  },
  handlerTypes: [
    { types: ["next.NextApiHandler"], when: "request", parameters: NODE_HANDLER },
    { types: ["next.GetServerSideProps"], when: "request", parameters: ["serverSideContext"] },
    {
      types: ["next/server.NextMiddleware", "next/server.NextProxy"],
      when: "request",
      parameters: ["request", "fetchEvent"],
    },
  ],
  handlerShapes: [{ names: [/^_?req(uest)?$/, /^_?res(ponse)?$/], parameters: NODE_HANDLER }],
  classes: [
    {
      extends: ["next/app", "react.Component", "react.PureComponent"],
      methods: { request: ["getInitialProps"], [IN_BROWSER.when]: ["*"] },
      parameters: ["serverSideContext"],
    },
    { extends: ["next/document"], methods: { request: ["getInitialProps"] }, parameters: ["serverSideContext"] },
  ],
  exports: [
    {
      files: /(?:^|\/)app\/(?:(.*)\/)?route\.[cm]?[jt]sx?$/,
      names: EXPORTED_VERBS,
      when: "request",
      parameters: ["request", "pageProps"],
      label: "{name} /{$1}",
    },
    {
      files: /(?:^|\/)pages\/(api\/.*)\.[cm]?[jt]sx?$/,
      names: ["default"],
      when: "request",
      parameters: NODE_HANDLER,
      label: "/{$1}",
    },
    {
      files: PAGE,
      names: ["getServerSideProps"],
      when: "request",
      parameters: ["serverSideContext"],
      label: "getServerSideProps of /{$1}",
    },
    {
      files: PAGE,
      names: ["default.getInitialProps"],
      when: "request",
      parameters: ["serverSideContext"],
      label: "getInitialProps of /{$1}",
    },
    // incremental static regeneration: https://nextjs.org/docs/pages/guides/incremental-static-regeneration
    { files: PAGE, names: ["getStaticProps"], when: "timer", label: "getStaticProps of /{$1}" },
    { files: PAGE, names: ["getStaticPaths"], when: "lifecycle" },
    { files: APP_FILE, names: ["generateStaticParams", "generateSitemaps"], when: "lifecycle" },
    {
      files: SERVER_COMPONENT,
      names: ["default"],
      when: "request",
      parameters: ["pageProps"],
      label: "server component /{$1}",
    },
    {
      files: SERVER_COMPONENT,
      names: ["generateMetadata", "generateViewport"],
      when: "request",
      parameters: ["pageProps"],
      label: "{name} of /{$1}",
    },
    {
      files: METADATA_FILE,
      names: ["default"],
      when: "request",
      parameters: ["pageProps"],
      label: "/{$1}",
    },
    {
      files: /(?:^|\/)(?:middleware|proxy)\.[cm]?[jt]s$/,
      names: ["default", "middleware", "proxy"],
      when: "request",
      parameters: ["request", "fetchEvent"],
      label: "middleware",
    },
    { directive: "use server", when: "request", label: "server action {name}" },
    { files: INSTRUMENTATION, names: ["register"], when: "lifecycle" },
    {
      files: INSTRUMENTATION,
      names: ["onRequestError"],
      when: "request",
      parameters: ["error", "request"],
      label: "onRequestError",
    },
    { ...IN_BROWSER, files: /(?:^|\/)instrumentation-client\.[cm]?[jt]s$/, names: ["onRouterTransitionStart"] },
  ],
} as const satisfies Framework;
