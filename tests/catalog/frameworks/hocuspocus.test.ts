import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";

describe("Hocuspocus", () => {
  it("finds the hooks of a server's configuration and of its extensions", () => {
    expect(
      entryPoints(`
        import { Server } from "@hocuspocus/server";
        import { Database } from "@hocuspocus/extension-database";
        const server = new Server({
          async onAuthenticate(data) {},
          async onListen(data) {},
          extensions: [
            new Database({ fetch: async ({ documentName }) => null, store: async ({ documentName, state }) => {} }),
            { async onChange(data) {} },
          ],
        });
        server.listen();
      `),
    ).toEqual(["onAuthenticate", "fetch", "store", "onChange"]);
  });

  it("finds the hooks of the server of version 2", () => {
    expect(
      entryPoints(`
        import { Server } from "@hocuspocus/server";
        const server = Server.configure({ async onConnect() {}, async onDestroy() {} });
      `),
    ).toEqual(["onConnect"]);
  });

  it("finds the hooks of extensions by their type", () => {
    expect(
      entryPoints(`
        import type { Extension, onConnectPayload } from "@hocuspocus/server";
        export class Limits implements Extension {
          async onConfigure() {}
          async onConnect({ documentName }: onConnectPayload) {}
          countOf(documentName: string) {}
        }
        export const logging: Extension = { async onDisconnect(data) {}, async onListen() {} };
      `),
    ).toEqual(["Limits.onConnect", "onDisconnect"]);
  });
});
