import type { Callbacks, Framework } from "../types.ts";
import { RESOLVER, RESOLVER_KINDS } from "./graphql-resolvers.ts";

const forEach = (methods: readonly string[], callbacks: Callbacks | readonly Callbacks[]) =>
  Object.fromEntries(methods.map((method) => [method, callbacks]));

/** Functions that declare fields run once, when the schema is put together. */
const FIELDS = { when: "lifecycle", parameters: ["fields"] } as const satisfies Callbacks;

const TYPE = [
  { ...FIELDS, keys: ["fields", "interfaces"] },
  {
    when: "request",
    keys: [
      "authScopes",
      "findUnique",
      "id.resolve",
      "isTypeOf",
      "load",
      "loadMany",
      "loadManyWithoutCache",
      "loadOne",
      "loadWithoutCache",
      "resolveType",
    ],
    label: "type {0}",
  },
] as const satisfies readonly Callbacks[];

/** https://pothos-graphql.dev/docs/api/schema-builder, and the plugins */
const TYPE_METHODS = [
  "connectionObject",
  "drizzleInterface",
  "drizzleNode",
  "drizzleObject",
  "edgeObject",
  "interfaceType",
  "loadableInterface",
  "loadableInterfaceRef",
  "loadableNode",
  "loadableNodeRef",
  "loadableObject",
  "loadableObjectRef",
  "loadableUnion",
  "mutationType",
  "node",
  "objectType",
  "prismaInterface",
  "prismaNode",
  "prismaObject",
  "queryType",
  "subscriptionType",
  "unionType",
];

const FIELD_METHODS_OF_BUILDER = [
  "drizzleInterfaceField",
  "drizzleObjectField",
  "globalConnectionField",
  "interfaceField",
  "mutationField",
  "objectField",
  "prismaInterfaceField",
  "prismaObjectField",
  "queryField",
  "subscriptionField",
].flatMap((method) => [method, `${method}s`]);

const FIELD = [
  { ...RESOLVER, label: "resolver {name}", keys: ["authScopes", "resolve", "subscribe", "totalCount"] },
  { when: "request", keys: ["load", "query", "unauthorizedResolver"], label: "resolver" },
] as const satisfies readonly Callbacks[];

/** Plugins for databases hand their resolvers the query to send before everything else. */
const DATABASE_FIELD = [
  { ...RESOLVER, label: "resolver {name}", keys: ["resolve"], parameters: ["query", ...RESOLVER.parameters] },
  ...FIELD,
] as const satisfies readonly Callbacks[];

/** https://pothos-graphql.dev/docs/api/field-builder, and the plugins */
const FIELD_METHODS = [
  "authField",
  "boolean",
  "booleanList",
  "connection",
  "field",
  "fieldWithInput",
  "float",
  "floatList",
  "globalID",
  "globalIDList",
  "id",
  "idList",
  "int",
  "intList",
  "loadable",
  "loadableGroup",
  "loadableList",
  "node",
  "nodeList",
  "relatedConnection",
  "relation",
  "relationCount",
  "string",
  "stringList",
  "variant",
];

const DATABASE_FIELD_METHODS = [
  "drizzleConnection",
  "drizzleField",
  "drizzleFieldWithInput",
  "prismaConnection",
  "prismaField",
  "prismaFieldWithInput",
];

export const pothos = {
  name: "Pothos",
  source: "https://pothos-graphql.dev/docs/guide/fields",
  packages: ["@pothos/core"],
  hasPages: true,
  functions: {
    "@pothos/core": {
      when: "request",
      keys: ["authScopes", "drizzle.client", "prisma.client", "scopeAuth.authScopes", "scopeAuth.unauthorizedError"],
      label: "schema builder",
    },
  },
  kinds: {
    ...RESOLVER_KINDS,
    builder: {
      made: ["@pothos/core()"],
      named: /^(?:builder|schemaBuilder)$/,
      methods: {
        ...forEach(TYPE_METHODS, TYPE),
        ...forEach(FIELD_METHODS_OF_BUILDER, FIELDS),
        relayMutationField: [
          { ...FIELDS, keys: ["inputFields", "outputFields"] },
          { ...RESOLVER, keys: ["authScopes", "resolve"], label: "{0}" },
        ],
        scalarType: { when: "request", keys: ["parseLiteral", "parseValue", "serialize"], label: "scalar {0}" },
      },
      returns: {
        interfaceRef: "typeRef",
        loadableInterfaceRef: "typeRef",
        loadableNodeRef: "typeRef",
        loadableObjectRef: "typeRef",
        objectRef: "typeRef",
      },
    },
    typeRef: { methods: { implement: TYPE } },
    fields: {
      methods: { ...forEach(FIELD_METHODS, FIELD), ...forEach(DATABASE_FIELD_METHODS, DATABASE_FIELD) },
      returns: { withAuth: "this" },
    },
    query: { lives: "request" },
  },
} as const satisfies Framework;
