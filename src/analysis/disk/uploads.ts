import type { File } from "../file.ts";
import { parameterOf, type Variable } from "../names/bindings.ts";
import { memberName, type Node, unwrap } from "../syntax.ts";

const MAX_DEPTH = 12;

const FILES = /^files?$/;

/** Whether an expression is (a part of) a file that this request sent: `req.file.path`, `req.files.avatar`. */
export function isUploadedFile(file: File, node: Node, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const expression = unwrap(node);
  switch (expression.type) {
    case "Identifier": {
      const variable = file.bindings.variableOf(expression);
      return variable !== null && isUploadedVariable(file, variable, depth);
    }
    case "MemberExpression":
      if (FILES.test(memberName(expression) ?? "")) return file.requestData.of(expression.object) !== "no";
      return isUploadedFile(file, expression.object, depth + 1);
    case "CallExpression":
    case "AwaitExpression": {
      // request.file("avatar"), await req.files()
      const called = expression.type === "CallExpression" ? expression.callee : expression.argument;
      return isUploadedFile(file, called, depth + 1);
    }
    default:
      return false;
  }
}

function isUploadedVariable(file: File, variable: Variable, depth: number): boolean {
  // form.parse(req, (error, fields, files) => …), upload.single("avatar") and @UploadedFile() file
  if (parameterOf(variable) && FILES.test(variable.name)) return file.requestData.ofVariable(variable) === "request";
  return file.bindings.sourcesOf(variable).some(({ expression, steps }) => {
    const isFilesOfRequest = steps.some((step) => typeof step === "string" && FILES.test(step));
    return isFilesOfRequest ? file.requestData.of(expression) !== "no" : isUploadedFile(file, expression, depth + 1);
  });
}
