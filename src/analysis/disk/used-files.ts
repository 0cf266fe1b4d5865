import type { File } from "../file.ts";
import { isCall, lastName, type Node, outermost } from "../syntax.ts";

/** What reads a file, or answers a request with it. https://expressjs.com/en/5x/api.html#res.download */
const USES: ReadonlySet<string> = new Set(["createReadStream", "download", "readFile", "readFileSync", "sendFile"]);

/** Whether a file is read, or sent, by the code that takes it away: `const text = readFileSync(path); unlinkSync(path);`. */
export function isUsedUp(file: File, path: Node): boolean {
  const variable = path.type === "Identifier" ? file.bindings.variableOf(path) : null;
  return variable?.references.some(({ identifier }) => isUsed(identifier)) ?? false;
}

function isUsed(path: Node): boolean {
  const given = outermost(path);
  const { parent } = given;
  return isCall(parent) && parent.arguments[0] === given && USES.has(lastName(parent.callee) ?? "");
}
