import type { ParserServicesWithTypeInformation } from "@typescript-eslint/utils";
import { type ContainerKind, NAMED_BY } from "../../catalog/language/containers.ts";
import type { Node } from "../syntax.ts";

/** What a parser offers beside the tree; with type information if the user has turned it on. */
export type ParserServices = Partial<ParserServicesWithTypeInformation> | undefined;

/** What kind of container an expression is by its type, where the parser offers type information. */
export function containerByType(services: ParserServices, node: Node): ContainerKind | null {
  if (!services?.program || !services.getTypeAtLocation) return null;
  const symbol = services.getTypeAtLocation(node).getSymbol();
  const isStandard = symbol?.declarations?.some((declaration) =>
    services.program?.isSourceFileDefaultLibrary(declaration.getSourceFile()),
  );
  return isStandard && symbol ? (NAMED_BY.get(symbol.name) ?? null) : null;
}
