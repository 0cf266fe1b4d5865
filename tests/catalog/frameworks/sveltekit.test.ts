import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

const sveltekit = (file: string) => ({ project: "sveltekit", file });

describe("SvelteKit", () => {
  it("finds the handlers of endpoints", () => {
    const code = `
      import type { RequestHandler } from "./$types";
      export const GET: RequestHandler = ({ url }) => new Response();
      export async function POST({ request }) {}
      export const fallback = async ({ request }) => {};
      export const prerender = true;
      export function entries() {}
    `;
    expect(entryPoints(code, sveltekit("src/routes/api/users/+server.ts"))).toEqual([
      "GET /api/users",
      "POST /api/users",
      "fallback /api/users",
    ]);
    expect(entryPoints(code, sveltekit("src/lib/server.ts"))).toEqual([]);
    expect(entryPoints(code, { project: "plain", file: "src/routes/+server.ts" })).toEqual([]);
  });

  it("finds load functions, of the server and universal", () => {
    const code = `export const load: PageServerLoad = async ({ params }) => ({});`;
    expect(entryPoints(code, sveltekit("src/routes/blog/[slug]/+page.server.ts"))).toEqual(["load of /blog/[slug]"]);
    expect(entryPoints(code, sveltekit("src/routes/+layout.server.js"))).toEqual(["load of /"]);
    expect(entryPoints(code, sveltekit("src/routes/blog/+page.ts"))).toEqual(["load of /blog"]);
    expect(entryPoints(code, sveltekit("src/lib/blog.ts"))).toEqual([]);
  });

  it("finds form actions", () => {
    const code = `
      export const actions = {
        default: async ({ request }) => {},
        logout: withUser(async ({ cookies }) => {}),
      } satisfies Actions;
    `;
    expect(entryPoints(code, sveltekit("src/routes/account/+page.server.ts"))).toEqual([
      "actions.default of /account",
      "actions.logout of /account",
    ]);
  });

  it("finds the hooks of the server, not its start", () => {
    const code = `
      import type { Handle, ServerInit } from "@sveltejs/kit";
      import { sequence } from "@sveltejs/kit/hooks";
      export const init: ServerInit = async () => {};
      const auth: Handle = async ({ event, resolve }) => resolve(event);
      export const handle = sequence(auth, async ({ event, resolve }) => resolve(event));
      export async function handleFetch({ request, fetch }) {}
      export const handleError = ({ error, event }) => {};
    `;
    expect(entryPoints(code, sveltekit("src/hooks.server.ts"))).toEqual([
      "auth",
      "handle",
      "handleFetch",
      "handleError",
    ]);
    expect(entryPoints(`export function reroute({ url }) {}`, sveltekit("src/hooks.ts"))).toEqual(["reroute"]);
    expect(entryPoints(`export function handleError() {}`, sveltekit("src/hooks.client.ts"))).toEqual([]);
  });

  it("finds remote functions, except those that run when the site is built", () => {
    const code = `
      import { command, form, prerender, query } from "$app/server";
      export const getPosts = query(async () => {});
      export const getWeather = query.batch(schema, async (cities) => (city) => city);
      export const createPost = form(schema, async ({ title }) => {});
      export const like = command("unchecked", async (id) => {});
      export const about = prerender(async () => {});
    `;
    expect(entryPoints(code, sveltekit("src/routes/blog/data.remote.ts"))).toEqual([
      "remote function getPosts",
      "remote function getWeather",
      "remote function createPost",
      "remote function like",
    ]);
  });

  it("leaves alone what only looks like a load function or an endpoint", () => {
    expect(
      entryPoints(
        `
        export async function load(file) {}
        export const GET = (path) => fetch(path);
        export const actions = { open: () => {} };
        `,
        sveltekit("src/lib/api.ts"),
      ),
    ).toEqual([]);
  });

  describe("verdicts", () => {
    it("reports a module's state that requests write", () => {
      const map = `const posts = new Map();\n`;
      expect(
        reports(
          `${map}export const POST = async ({ params }) => { posts.set(params.id, 1); };`,
          sveltekit("src/routes/+server.ts"),
        ),
      ).toEqual(["no-module-level-mutable-state 2"]);
      expect(
        reports(
          `${map}export const handle = async ({ event, resolve }) => { posts.set("a", 1); return resolve(event); };`,
          sveltekit("src/hooks.server.js"),
        ),
      ).toEqual(["no-module-level-mutable-state 2"]);
      expect(
        reports(
          `${map}import { command } from "$app/server"; export const like = command(schema, async (id) => { posts.set(id, 1); });`,
          sveltekit("src/lib/likes.remote.ts"),
        ),
      ).toEqual(["no-module-level-mutable-state 2"]);
    });

    it("reports the shared user of the documentation's warning", () => {
      expect(
        reports(
          `
          let user;
          export function load() { return { user }; }
          export const actions = {
            default: async ({ request }) => {
              const data = await request.formData();
              user = { name: data.get("name"), secret: data.get("secret") };
            },
          };
          `,
          sveltekit("src/routes/+page.server.js"),
        ),
      ).toEqual(["prefer-request-params 7"]);
    });

    it("reports a copy of what the client sent", () => {
      expect(
        reports(
          `let slug;\nexport const load = ({ params }) => { slug = params.slug; };`,
          sveltekit("src/routes/blog/[slug]/+page.server.ts"),
        ),
      ).toEqual(["prefer-request-params 2"]);
    });

    it("is silent about start-up and about what lives with the request", () => {
      expect(
        reports(
          `
          const tables = new Map();
          export async function init() { tables.set("users", 1); }
          export async function handle({ event, resolve }) {
            event.locals.user = await find(event.cookies.get("id"));
            return resolve(event);
          }
          `,
          sveltekit("src/hooks.server.ts"),
        ),
      ).toEqual([]);
    });

    it("is silent about stores and hooks of browsers", () => {
      expect(
        reports(
          `
          import { writable } from "svelte/store";
          const items = new Map();
          export const cart = writable([]);
          export function add(item) { items.set(item.id, item); }
          `,
          sveltekit("src/lib/cart.ts"),
        ),
      ).toEqual([]);
      expect(
        reports(
          `const errors = new Map(); export function handleError({ error }) { errors.set(error.id, error); }`,
          sveltekit("src/hooks.client.ts"),
        ),
      ).toEqual([]);
    });
  });
});
