import { describe, expect, it } from "vitest";
import { entryPoints, parse } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const pothos = { project: "pothos" };

describe("Pothos", () => {
  it("finds the resolvers of root types and of their fields", () => {
    expect(
      entryPoints(`
        import SchemaBuilder from "@pothos/core";
        const builder = new SchemaBuilder<{ Context: Context }>({});
        builder.queryType({
          fields: (t) => ({
            hello: t.string({ args: { name: t.arg.string() }, resolve: (parent, { name }) => "hello, " + name }),
            users: t.field({ type: [User], resolve }),
          }),
        });
        builder.mutationField("addUser", (t) => t.field({ type: User, resolve: async (root, args, ctx) => null }));
        builder.queryFields((t) => ({ now: t.float({ resolve: () => Date.now() }) }));
        builder.subscriptionType({ fields: (t) => ({ ticks: t.int({ subscribe: () => ticks(), resolve: (tick) => tick }) }) });
        function resolve(parent, args, context, info) {}
        export const schema = builder.toSchema();
      `),
    ).toEqual(["resolver hello", "resolver", "resolver now", "resolver ticks", "resolver ticks", "resolver users"]);
  });

  it("finds the resolvers of types, however the type is declared", () => {
    expect(
      entryPoints(`
        import SchemaBuilder from "@pothos/core";
        const builder = new SchemaBuilder({});
        builder.objectType("Giraffe", {
          isTypeOf: (value) => value instanceof Giraffe,
          fields: (t) => ({ age: t.int({ resolve: (parent) => 1 }), name: t.exposeString("name", {}) }),
        });
        const User = builder.objectRef<UserShape>("User").implement({
          fields: (t) => ({ initials: t.string({ resolve: (user) => user.name[0] }) }),
        });
        builder.interfaceType(Animal, { resolveType: () => "Giraffe", fields: (t) => ({}) });
        builder.objectField(User, "friends", (t) => t.field({ type: [User], resolve: () => [] }));
        builder.scalarType("Date", { serialize: (date) => date.toISOString(), parseValue: (text) => new Date(text) });
      `),
    ).toEqual(["type Giraffe", "resolver age", "resolver initials", "type", "resolver", "scalar Date", "scalar Date"]);
  });

  it("finds what plugins add", () => {
    expect(
      entryPoints(`
        import SchemaBuilder from "@pothos/core";
        const builder = new SchemaBuilder({
          plugins: [ScopeAuthPlugin, PrismaPlugin, RelayPlugin],
          scopeAuth: { authScopes: async (context) => ({ public: !!context.user }) },
          prisma: { client: (ctx) => ctx.prisma },
        });
        builder.prismaObject("Post", {
          fields: (t) => ({ comments: t.relation("comments", { query: (args, context) => ({ take: 10 }) }) }),
        });
        builder.queryField("post", (t) =>
          t.prismaField({ type: "Post", resolve: (query, root, args, ctx) => null, authScopes: (parent, args) => true }),
        );
        builder.queryField("secret", (t) => t.withAuth({ admin: true }).string({ resolve: () => "secret" }));
        builder.loadableObject("User", { load: (ids, context) => context.loadUsers(ids), fields: (t) => ({}) });
        builder.relayMutationField(
          "deletePost",
          { inputFields: (t) => ({ id: t.id() }) },
          { resolve: async (root, args, ctx) => ({ ok: true }) },
          { outputFields: (t) => ({ ok: t.boolean({ resolve: (result) => result.ok }) }) },
        );
      `),
    ).toEqual([
      "schema builder",
      "schema builder",
      "resolver",
      "resolver",
      "resolver",
      "resolver",
      "type User",
      "deletePost",
      "resolver ok",
    ]);
  });

  it("knows the builder that another file of the project exports", () => {
    const code = `
      import { builder } from "../builder";
      builder.queryField("me", (t) => t.field({ type: User, resolve: (_, __, { user }) => user }));
    `;
    expect(entryPoints(code, pothos)).toEqual(["resolver"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("runs the functions that declare fields when the schema is put together", () => {
    const file = parse(`
      import SchemaBuilder from "@pothos/core";
      const builder = new SchemaBuilder({});
      builder.queryFields(function declare(t) { return { now: t.int({ resolve: () => 1 }) }; });
    `);
    const declare = file.bindings.scopes
      .map(({ block }) => block)
      .find((block) => block.type === "FunctionExpression" && block.id?.name === "declare");
    expect(declare?.type === "FunctionExpression" && [...file.timing.of(declare)]).toEqual(["lifecycle"]);
  });

  it("leaves other builders and inputs alone", () => {
    expect(
      entryPoints(
        `
        import yargs from "yargs";
        import { builder } from "../builder";
        yargs.command({ command: "serve", builder: (args) => args, handler: (args) => {} });
        builder.inputType("Filter", { fields: (t) => ({ term: t.string({ validate: (term) => term !== "" }) }) });
        const column = table("users", (t) => ({ id: t.int({ resolve: () => 1 }) }));
        `,
        pothos,
      ),
    ).toEqual([]);
  });

  it("reports what resolvers keep in the module, not what is registered while fields are declared", () => {
    expect(
      reports(
        `
        import SchemaBuilder from "@pothos/core";
        const builder = new SchemaBuilder({});
        const declared = new Set();
        const comments = [];
        builder.mutationField("comment", (t) => {
          declared.add("comment");
          return t.string({
            resolve(root, args, context) {
              context.commented = true;
              comments.push(args.text);
              return args.text;
            },
          });
        });
        `,
        pothos,
      ),
    ).toEqual(["no-module-level-mutable-state 11"]);
  });

  it("reports what is copied from the request", () => {
    expect(
      reports(
        `
        import { builder } from "../builder";
        let locale;
        builder.queryField("greeting", (t) =>
          t.string({
            resolve: (root, args, context) => {
              locale = context.request.headers.get("accept-language");
              return greetings[locale];
            },
          }),
        );
        `,
        pothos,
      ),
    ).toEqual(["prefer-request-params 7"]);
  });

  it("does not take the pages beside the schema for a service", () => {
    const code = `const open = new Map(); export async function toggle(id) { open.set(id, !open.get(id)); }`;
    expect(reports(code, { ...pothos, file: "src/components/menu.ts" })).toEqual([]);
    expect(reports(code, { ...pothos, file: "src/server/menu.ts" })).toEqual(["no-module-level-mutable-state 1"]);
  });
});
