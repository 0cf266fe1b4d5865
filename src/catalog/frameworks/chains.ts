/** For objects whose methods return the object itself, so that calls are chained. */
export function returningThis(methods: readonly string[]): Record<string, "this"> {
  return Object.fromEntries(methods.map((method) => [method, "this"]));
}
