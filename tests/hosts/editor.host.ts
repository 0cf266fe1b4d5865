// What an editor shows while a file is typed: ESLint's language server, as VS Code and others start it.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { TextDocument, type TextEdit } from "vscode-languageserver-textdocument";
import { expect, it } from "vitest";
import { EDITOR, folderOf } from "./hosts.ts";
import { Project } from "./project.ts";

interface Diagnostic {
  readonly range: TextEdit["range"];
  readonly code: string;
}

interface CodeAction {
  readonly title: string;
  readonly command: { readonly command: string; readonly arguments: unknown[] };
}

interface WorkspaceEdit {
  readonly documentChanges: readonly { readonly edits: TextEdit[] }[];
}

/** What the server asks of VS Code. https://github.com/microsoft/vscode-eslint#settings-options */
const SETTINGS = {
  validate: "on",
  run: "onType",
  nodePath: null,
  workingDirectory: { mode: "location" },
  experimental: {},
  codeAction: { disableRuleComment: { enable: false }, showDocumentation: { enable: false } },
  codeActionOnSave: { mode: "all" },
  onIgnoredFiles: "off",
  options: {},
  problems: {},
  rulesCustomizations: [],
};

/** One document in an editor. */
class Editor {
  readonly #connection;
  readonly #folder: string;
  #document: TextDocument;

  constructor(project: Project, file: string, text: string) {
    const program = "node_modules/vscode-langservers-extracted/bin/vscode-eslint-language-server";
    const server = project.start(path.join(folderOf(EDITOR), program), "--stdio");
    this.#connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    this.#folder = pathToFileURL(project.folder).href;
    this.#document = TextDocument.create(`${this.#folder}/${file}`, "javascript", 1, text);
  }

  async open(): Promise<void> {
    const workspaceFolder = { uri: this.#folder, name: "project" };
    this.#connection.onRequest("workspace/configuration", () => [{ ...SETTINGS, workspaceFolder }]);
    this.#connection.onRequest("client/registerCapability", () => null);
    this.#connection.onRequest("workspace/diagnostic/refresh", () => null);
    this.#connection.listen();
    await this.#connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: this.#folder,
      workspaceFolders: [workspaceFolder],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
        textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } } },
      },
    });
    await this.#connection.sendNotification("initialized", {});
    const { uri, languageId, version } = this.#document;
    await this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId, version, text: this.#document.getText() },
    });
  }

  async type(edits: readonly TextEdit[]): Promise<string> {
    const text = TextDocument.applyEdits(this.#document, [...edits]);
    this.#document = TextDocument.update(this.#document, [{ text }], this.#document.version + 1);
    const { uri, version } = this.#document;
    await this.#connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    return text;
  }

  async problems(): Promise<readonly Diagnostic[]> {
    const { items } = await this.#connection.sendRequest<{ items: Diagnostic[] }>("textDocument/diagnostic", {
      textDocument: { uri: this.#document.uri },
    });
    return items;
  }

  async actions(problem: Diagnostic): Promise<readonly CodeAction[]> {
    return this.#connection.sendRequest("textDocument/codeAction", {
      textDocument: { uri: this.#document.uri },
      range: problem.range,
      context: { diagnostics: [problem], only: ["quickfix"] },
    });
  }

  /** The edits that an action asks the editor to make. */
  async run({ command }: CodeAction): Promise<readonly TextEdit[]> {
    const asked = new Promise<WorkspaceEdit>((resolve) => {
      this.#connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
        resolve(edit);
        return { applied: true };
      });
    });
    await this.#connection.sendRequest("workspace/executeCommand", command);
    return (await asked).documentChanges.flatMap(({ edits }) => edits);
  }
}

const BEFORE = `import express from "express";
import session from "express-session";

const app = express();
app.use(session({ secret: "x" }));
app.get("/", (req, res) => res.end());
`;

const AFTER = `import express from "express";
import session from "express-session";
import { RedisStore } from "connect-redis";
import { createClient } from "redis";

const redisClient = createClient({ url: process.env.REDIS_URL ?? "redis://localhost:6379" });
redisClient.on("error", console.error);
redisClient.connect().catch(console.error);

const app = express();
app.use(session({ secret: "x", store: new RedisStore({ client: redisClient }) }));
app.get("/", (req, res) => res.end());
`;

it("an editor shows problems while they are typed, and changes the text as suggested", async () => {
  const project = new Project({
    "server.mjs": BEFORE,
    "eslint.config.mjs": `import stateless from "eslint-plugin-stateless"; export default stateless.configs.recommended;`,
  });
  const editor = new Editor(project, "server.mjs", BEFORE);
  await editor.open();

  const [problem, ...others] = await editor.problems();
  if (!problem) throw new Error("The editor shows no problem.");
  expect(others).toEqual([]);
  expect(problem.code).toBe("stateless/no-in-memory-session");
  expect(problem.range).toEqual({ start: { line: 4, character: 8 }, end: { line: 4, character: 15 } });

  const actions = await editor.actions(problem);
  const action = actions.find(({ title }) => title.startsWith("Keep sessions in Redis"));
  if (!action) throw new Error(`The editor offers ${JSON.stringify(actions)}.`);
  expect(await editor.type(await editor.run(action))).toBe(AFTER);
  expect(await editor.problems()).toEqual([]);

  const end = { line: 12, character: 0 };
  await editor.type([{ range: { start: end, end }, newText: `let hits = 0;\napp.get("/hits", () => { hits++; });\n` }]);
  expect((await editor.problems()).map(({ code, range }) => [code, range.start.line])).toEqual([
    ["stateless/no-module-level-mutable-state", 13],
  ]);
});
