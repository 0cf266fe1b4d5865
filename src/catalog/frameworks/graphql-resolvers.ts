import type { Callbacks, ExportConvention, HandlerShape, Kind } from "../types.ts";

/** https://graphql.org/learn/execution/#root-fields-and-resolvers */
export const RESOLVER = {
  when: "request",
  parameters: ["parent", "args", "context", "info"],
  label: "resolver {key}",
} as const satisfies Callbacks;

export const RESOLVER_KINDS = {
  parent: { lives: "request" },
  args: { sent: "all", lives: "request" },
  context: { lives: "request" },
  info: { lives: "request" },
} as const satisfies Record<string, Kind>;

/** The ways into a map of resolvers: types, their fields, and the two halves of a field that clients subscribe to. */
export const RESOLVER_MAP = ["*.*", "*.*.resolve", "*.*.subscribe"] as const;

/** The resolvers in maps that an object has under these names. */
export function resolversIn(...options: readonly string[]) {
  const keys = options.flatMap((option) => RESOLVER_MAP.map((way) => `${option}.${way}`));
  return { ...RESOLVER, keys } satisfies Callbacks;
}

/** Resolvers in files of their own, which schemas are put together from. */
export const RESOLVER_EXPORTS = [
  {
    names: [
      ...RESOLVER_MAP.map((way) => `resolvers.${way}`),
      ...["Query", "Mutation"].flatMap((type) => [`${type}.*`, `*.${type}.*`]),
      ...["resolve", "subscribe"].flatMap((half) => [`Subscription.*.${half}`, `*.Subscription.*.${half}`]),
    ],
    when: "request",
    parameters: RESOLVER.parameters,
    label: "{name}",
  },
  {
    files: /(?:^|\/)resolvers?\/(Query|Mutation|Subscription)(?:\/[^/]+)?\.[cm]?[jt]s$/,
    when: "request",
    parameters: RESOLVER.parameters,
    label: "{$1} {name}",
  },
] as const satisfies readonly ExportConvention[];

const PARENT = /^_?(?:parent|root|rootValue|source|obj)$/;
const CONTEXT = /^_?(?:context|ctx)$/;

/** What is left out, `(_, { id }) => …` above all, is how callbacks of other libraries look too. */
export const RESOLVER_SHAPES = [
  { names: [PARENT, /^_?args$/], parameters: RESOLVER.parameters },
  { names: [PARENT, { properties: /./ }, CONTEXT], parameters: RESOLVER.parameters },
  { names: [/^_+$/, /^_?args$/, CONTEXT], parameters: RESOLVER.parameters },
] as const satisfies readonly HandlerShape[];
