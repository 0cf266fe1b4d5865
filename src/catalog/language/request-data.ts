/** Properties of request, context and event objects that hold what the client sent. */
export const CARRIES_DATA: ReadonlySet<string> = new Set([
  "body",
  "cookies",
  "detail",
  "file",
  "files",
  "formData",
  "headers",
  "host",
  "hostname",
  "href",
  "method",
  "multiValueHeaders",
  "multiValueQueryStringParameters",
  "nextUrl",
  "originalUrl",
  "params",
  "path",
  "pathParameters",
  "pathname",
  "payload",
  "query",
  "queryStringParameters",
  "querystring",
  "rawBody",
  "rawHeaders",
  "rawPath",
  "rawQueryString",
  "Records",
  "searchParams",
  "signedCookies",
  "url",
]);

/** Properties of contexts and events that lead to the request itself. */
export const LEADS_TO_REQUEST: ReadonlySet<string> = new Set(["context", "ctx", "raw", "req", "request"]);

/** Classes and functions that take a text apart. */
export const PARSES: ReadonlySet<string> = new Set([
  "URL",
  "URLSearchParams",
  "qs.parse",
  "querystring.parse",
  "url.URL",
  "url.URLSearchParams",
  "url.parse",
]);

/** Names of functions that find something by what they are given, instead of putting it into another form. */
export const LOOKS_UP = /^(?:fetch|find|get|load|lookup|query|read|search|select)(?![a-z])/;

/** Methods of such objects that return what the client sent. */
export const READS_DATA: ReadonlySet<string> = new Set([
  "formData",
  "get",
  "getAll",
  "header",
  "json",
  "param",
  "queries",
  "query",
  "text",
  "valid",
]);

/** Functions that turn a value into another form of the same value. */
export const CONVERTS: ReadonlySet<string> = new Set([
  "Array",
  "BigInt",
  "Boolean",
  "JSON.parse",
  "JSON.stringify",
  "Number",
  "Number.parseFloat",
  "Number.parseInt",
  "String",
  "decodeURI",
  "decodeURIComponent",
  "encodeURI",
  "encodeURIComponent",
  "parseFloat",
  "parseInt",
  "structuredClone",
]);

/** Methods that do the same to the value that they are called on. */
export const CONVERTING_METHODS: ReadonlySet<string> = new Set([
  "at",
  "normalize",
  "replace",
  "replaceAll",
  "slice",
  "split",
  "substring",
  "toLowerCase",
  "toString",
  "toUpperCase",
  "trim",
]);
