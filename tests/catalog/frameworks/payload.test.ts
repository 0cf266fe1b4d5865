import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const collection = { project: "payload", file: "src/collections/Posts/index.ts" };

describe("Payload", () => {
  it("finds the functions of a typed collection", () => {
    expect(
      entryPoints(`
        import type { CollectionConfig } from "payload";
        export const Posts: CollectionConfig = {
          slug: "posts",
          access: { read: ({ req }) => Boolean(req.user) },
          hooks: { beforeChange: [async ({ data }) => data] },
          endpoints: [{ path: "/:id/tracking", method: "get", handler: async (req) => Response.json({}) }],
          auth: { strategies: [{ name: "custom", authenticate: ({ payload, headers }) => ({ user: null }) }] },
          fields: [
            { name: "title", type: "text", hooks: { beforeValidate: [({ value }) => value] } },
            { name: "meta", type: "group", fields: [{ name: "x", type: "text", access: { update: () => false } }] },
          ],
          admin: { useAsTitle: "title", preview: (doc) => doc.url },
        };
      `),
    ).toEqual(["read", "Payload", "handler", "authenticate", "Payload", "update"]);
  });

  it("finds the functions of the configuration", () => {
    expect(
      entryPoints(`
        import { buildConfig } from "payload";
        export default buildConfig({
          collections: [{ slug: "users", hooks: { afterLogin: [afterLogin] }, fields: [] }],
          endpoints: [{ path: "/hello", method: "get", handler: async (req) => new Response() }],
          hooks: { afterError: [async ({ error }) => {}] },
          jobs: { tasks: [{ slug: "mail", handler: async ({ input, req }) => ({ output: {} }) }] },
          onInit: async (payload) => {},
        });
        async function afterLogin({ req, user }) {}
      `),
    ).toEqual(["endpoint", "hook", "hook", "hook"]);
  });

  it("finds hooks, access functions and handlers by their types", () => {
    expect(
      entryPoints(`
        import type { Access, CollectionAfterChangeHook, Endpoint, FieldHook, PayloadHandler, TaskConfig } from "payload";
        export const revalidate: CollectionAfterChangeHook = ({ doc, req: { payload } }) => doc;
        export const isAdmin: Access = ({ req: { user } }) => Boolean(user);
        export const slugify: FieldHook = ({ value }) => value;
        export const seed: PayloadHandler = async (req) => Response.json({});
        export const health: Endpoint = { path: "/health", method: "get", handler: () => new Response() };
        export const mail: TaskConfig<"mail"> = { slug: "mail", handler: async ({ input }) => ({ output: {} }) };
      `),
    ).toEqual(["revalidate", "isAdmin", "slugify", "seed", "handler", "handler"]);
  });

  it("finds hooks by their place in a file of collections, in a project with Payload", () => {
    const code = `
      const Posts = { slug: "posts", hooks: { afterRead: [setViews] }, access: { read: () => true } };
      function setViews({ doc }) { return doc; }
      export default Posts;
    `;
    expect(entryPoints(code, collection)).toEqual(["default.access.read", "default.hooks.afterRead"]);
    expect(entryPoints(code, { ...collection, file: "src/lib/posts.ts" })).toEqual([]);
    expect(entryPoints(code, { file: "src/collections/Posts/index.ts" })).toEqual([]);
  });

  it("leaves the hooks of React components alone", () => {
    expect(
      entryPoints(`export const usePosts = () => { const [posts] = useState([]); return posts; };`, {
        ...collection,
        file: "src/hooks/usePosts.ts",
      }),
    ).toEqual([]);
  });

  it("reports what hooks keep in their module, not what they keep with the request", () => {
    expect(
      reports(`
import type { CollectionConfig } from "payload";
const views = new Map<string, number>();
export const Posts: CollectionConfig = {
  slug: "posts",
  hooks: {
    afterRead: [({ doc, req }) => {
      req.context.seen = true;
      views.set(doc.id, 1);
    }],
  },
  fields: [],
};
      `),
    ).toEqual(["no-module-level-mutable-state 9"]);
  });

  it("reports what an endpoint copies from its request, and nothing that onInit does", () => {
    expect(
      reports(`
import { buildConfig } from "payload";
let theme;
const started = [];
export default buildConfig({
  onInit: (payload) => { started.push(payload.config); },
  endpoints: [{ path: "/theme", method: "post", handler: async (req) => { theme = req.query.theme; } }],
});
      `),
    ).toEqual(["prefer-request-params 7"]);
  });
});
