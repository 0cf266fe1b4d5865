import { express } from "./express.ts";

/**
 * Express in the hands of frameworks that make the application themselves. Who makes or names one otherwise is said with Express.
 */
export const expressKinds = {
  application: { ...express.kinds.application, made: [], types: [] },
  route: { ...express.kinds.route, types: [] },
  request: { ...express.kinds.request, types: [] },
  response: { ...express.kinds.response, types: [] },
  next: { ...express.kinds.next, types: [] },
  error: express.kinds.error,
} as const;
