import type { Framework } from "../types.ts";
import { EXPORTED_VERBS } from "./http-methods.ts";

export const nextjs = {
  name: "Next.js",
  source: "https://nextjs.org/docs/app/api-reference/file-conventions",
  packages: ["next"],
  hasPages: true,
  kinds: {
    request: { types: ["next/server.NextRequest", "next.NextApiRequest"], lives: "request" },
    response: { types: ["next/server.NextResponse", "next.NextApiResponse"], lives: "request" },
    fetchEvent: { types: ["next/server.NextFetchEvent"], lives: "request" },
    serverSideContext: { types: ["next.GetServerSidePropsContext", "next.NextPageContext"], lives: "request" },
    pageProps: { lives: "request" },
  },
  handlerTypes: [
    { types: ["next.NextApiHandler"], when: "request", parameters: ["request", "response"] },
    { types: ["next.GetServerSideProps"], when: "request", parameters: ["serverSideContext"] },
    {
      types: ["next/server.NextMiddleware", "next/server.NextProxy"],
      when: "request",
      parameters: ["request", "fetchEvent"],
    },
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
      parameters: ["request", "response"],
      label: "/{$1}",
    },
    {
      files: /(?:^|\/)pages\/(.*)\.[cm]?[jt]sx?$/,
      names: ["getServerSideProps", "getInitialProps"],
      when: "request",
      parameters: ["serverSideContext"],
      label: "{name} of /{$1}",
    },
    {
      files: /(?:^|\/)app\/(?:(.*)\/)?(?:page|layout|template|default|not-found)\.[cm]?[jt]sx?$/,
      names: ["default", "generateMetadata", "generateViewport"],
      when: "request",
      parameters: ["pageProps"],
      label: "server component /{$1}",
    },
    {
      files:
        /(?:^|\/)app\/(?:(.*)\/)?(?:opengraph-image|twitter-image|icon|apple-icon|sitemap|robots|manifest)\.[cm]?[jt]sx?$/,
      names: ["default"],
      when: "request",
      label: "{name} of /{$1}",
    },
    {
      files: /(?:^|\/)(?:middleware|proxy)\.[cm]?[jt]s$/,
      names: ["default", "middleware", "proxy"],
      when: "request",
      parameters: ["request", "fetchEvent"],
      label: "middleware",
    },
    { directive: "use server", when: "request", label: "server action {name}" },
    { files: /(?:^|\/)instrumentation\.[cm]?[jt]s$/, names: ["register"], when: "lifecycle" },
    {
      files: /(?:^|\/)instrumentation\.[cm]?[jt]s$/,
      names: ["onRequestError"],
      when: "request",
      label: "onRequestError",
    },
  ],
} as const satisfies Framework;
