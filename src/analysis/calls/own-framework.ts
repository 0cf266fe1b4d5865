import { posix } from "node:path";
import type {
  ApiPath,
  Callbacks,
  ExportConvention,
  Framework,
  HandlerType,
  MethodDecorator,
} from "../../catalog/types.ts";
import type { EntryPointSetting } from "../../settings.ts";
import { globPattern } from "../../globs.ts";
import { append } from "../multimap.ts";

/** What the settings say of an in-house framework, in the words of the catalog. */
export function ownFramework(entryPoints: readonly EntryPointSetting[]): Framework {
  const functions = new Map<ApiPath, Callbacks[]>();
  const exports: ExportConvention[] = [];
  const methodDecorators: MethodDecorator[] = [];
  const handlerTypes: HandlerType[] = [];
  for (const entryPoint of entryPoints) {
    const { call, argument, keys, files, decorator, type, when = "request" } = entryPoint;
    const way = keys && { keys };
    if (call !== undefined) append(functions, call, { when, ...way, ...(argument !== undefined && { argument }) });
    if (entryPoint.export !== undefined) {
      exports.push({
        names: [entryPoint.export],
        ...(files !== undefined && { files: below(files) }),
        gated: false,
        when,
      });
    }
    if (decorator !== undefined) methodDecorators.push({ decorators: [decorator], when });
    if (type !== undefined) handlerTypes.push({ types: [type], ...way, when });
  }
  return {
    name: "settings.stateless.entryPoints",
    source: "https://github.com/eslint-plugin-stateless/eslint-plugin-stateless#settings",
    packages: [],
    functions: Object.fromEntries(functions),
    exports,
    methodDecorators,
    handlerTypes,
  };
}

/** A glob of files below the folder of a `package.json`, also when it begins with `./`. */
function below(glob: string): RegExp {
  return globPattern(posix.join("/", glob)) ?? /$^/;
}
