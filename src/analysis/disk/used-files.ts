import type { File } from "../file.ts";
import type { Variable } from "../names/bindings.ts";
import { foundOnce } from "../once.ts";
import { type Call, consumerOf, isCall, lastName, type Node, outermost } from "../syntax.ts";

/** What reads a file, makes another one of it, or answers a request with it. https://expressjs.com/en/5x/api.html#res.download */
const USES: ReadonlySet<string> = new Set([
  "createReadStream",
  "download",
  "ffmpeg",
  "gm",
  "readFile",
  "readFileSync",
  "sendFile",
  "sharp",
]);

/** What takes a file elsewhere, whichever of its arguments is the path. */
const TAKES_ELSEWHERE = /^(?!multi)(?:\w+U|u)pload/;

/** What has another program work on a file. https://nodejs.org/api/child_process.html */
const RUNS_PROGRAM = /^(?:exec(?:a|File)?(?:Async|Sync)?|spawn(?:Sync)?)$/;

/** Whether a file is read, sent, or taken elsewhere by the code that takes it away: `await upload(path); unlinkSync(path);`. */
export function isUsedUp(file: File, path: Node): boolean {
  const variable = path.type === "Identifier" ? file.bindings.variableOf(path) : null;
  return variable !== null && isUsedAnywhere(variable);
}

const isUsedAnywhere = foundOnce(({ references }: Variable): boolean =>
  references.some(({ identifier }) => isUsed(identifier)),
);

function isUsed(path: Node): boolean {
  const given = outermost(path);
  const { parent } = given;
  if (isCall(parent) && parent.callee !== given) {
    const name = lastName(parent.callee) ?? "";
    return (parent.arguments[0] === given && USES.has(name) && !isRecord(parent)) || TAKES_ELSEWHERE.test(name);
  }
  const command = commandWith(given);
  return command !== null && RUNS_PROGRAM.test(lastName(command.callee) ?? "");
}

/** `JSON.parse(await readFile(path))`: what programs keep in a file, and not a file that they work on. */
function isRecord(read: Call): boolean {
  const holder = consumerOf(read);
  return holder?.type === "CallExpression" && lastName(holder.callee) === "parse";
}

/** The call that a path is among the arguments of: `execFile("gs", ["-o", `${path}.jpeg`])`. */
function commandWith(given: Node): Call | null {
  const { parent } = given;
  switch (parent?.type) {
    case "ArrayExpression":
    case "BinaryExpression":
    case "TemplateLiteral":
      return commandWith(outermost(parent));
    default:
      return isCall(parent) && parent.callee !== given ? parent : null;
  }
}
