import type { Framework } from "../types.ts";
import { EXPORTED_VERBS } from "./http-methods.ts";

/**
 * Files of the folder `api` in the project's root, but for those that a name with `_` or `.` hides. Front ends have folders of that
 * name for clients, and Next.js for routes of its own.
 * https://vercel.com/docs/functions/configuring-functions/advanced-configuration
 */
const FUNCTION =
  /(?:^|\/)(?<!(?:^|\/)(?:app|apps|client|lib|packages|pages|src)\/)(api\/(?:[^/_.][^/]*\/)*[^/_.][^/]*?)\.[cm]?[jt]sx?$/;

const REQUEST = /^_?req(uest)?$/;
const RESPONSE = /^_?res(p|ponse)?$/;

export const vercel = {
  name: "Vercel Functions",
  source: "https://vercel.com/docs/functions/functions-api-reference",
  packages: ["@vercel/edge", "@vercel/functions", "@vercel/node"],
  hasPages: true,
  kinds: {
    request: {
      types: ["@vercel/node.VercelRequest", "@vercel/node.NowRequest", "@now/node.NowRequest"],
      lives: "request",
    },
    response: {
      types: ["@vercel/node.VercelResponse", "@vercel/node.NowResponse", "@now/node.NowResponse"],
      lives: "request",
    },
  },
  handlerTypes: [
    {
      types: ["@vercel/node.VercelApiHandler", "@vercel/node.NowApiHandler"],
      when: "request",
      parameters: ["request", "response"],
    },
  ],
  exports: [
    {
      files: FUNCTION,
      names: ["default"],
      shape: [REQUEST, RESPONSE],
      gated: false,
      when: "request",
      parameters: ["request", "response"],
      label: "/{$1}",
    },
    {
      files: FUNCTION,
      names: ["default", "default.fetch"],
      when: "request",
      parameters: ["request", "response"],
      label: "/{$1}",
    },
    {
      files: FUNCTION,
      names: EXPORTED_VERBS,
      shape: [REQUEST],
      gated: false,
      when: "request",
      parameters: ["request"],
      label: "{name} /{$1}",
    },
    { files: FUNCTION, names: EXPORTED_VERBS, when: "request", parameters: ["request"], label: "{name} /{$1}" },
    {
      files: /(?:^|\/)middleware\.[cm]?[jt]s$/,
      names: ["default"],
      shape: [REQUEST],
      when: "request",
      parameters: ["request"],
      label: "middleware",
    },
  ],
} as const satisfies Framework;
