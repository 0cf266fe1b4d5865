import type { ApiPath, Callbacks } from "../types.ts";

/** What only browsers call. */
export const IN_BROWSER = { when: "browser" } as const satisfies Callbacks;

/** What components hand to React for later, when they are on the page. https://react.dev/reference/react/useEffect#caveats */
export const REACT_CALLBACKS = {
  "react.useCallback": IN_BROWSER,
  "react.useEffect": IN_BROWSER,
  "react.useImperativeHandle": IN_BROWSER,
  "react.useInsertionEffect": IN_BROWSER,
  "react.useLayoutEffect": IN_BROWSER,
} as const satisfies Record<ApiPath, Callbacks>;
