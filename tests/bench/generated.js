// Files that grow: each kind has handlers and state that outlives a request, so that there is something to find, and repeats one thing
// over and over again.

/** @typedef {(lines: number) => string} Generator makes a file of about so many lines */

const HEAD = `import express from "express";
const app = express();
const hits = new Map();
let last = 0;
`;

const times = (count, line) =>
  Array.from({ length: Math.max(1, Math.round(count)) }, (_, index) => line(index)).join("\n");

/** @type {Readonly<Record<string, Generator>>} */
export const generators = {
  "routes with handlers": (lines) =>
    `${HEAD}${times(
      lines / 5,
      (i) => `app.get("/items/${i}", (req, res) => {
  hits.set(req.params.id, ${i});
  last = ${i};
  res.json({ last });
});`,
    )}`,

  "chains of calls": (lines) =>
    `${HEAD}${times(
      lines / 102,
      (i) => `app
${times(100, (j) => `  .get("/${i}/${j}", (req, res) => { hits.set(req.ip, ${j}); res.end(); })`)};
`,
    )}`,

  "functions that call each other": (lines) =>
    `${HEAD}${times(
      lines / 3,
      (i) => `function step${i}(id) {
  ${i === 0 ? "hits.set(id, last++)" : `step${i - 1}(id)`};
}`,
    )}
app.get("/", (req, res) => { step${Math.round(lines / 3) - 1}(req.ip); res.end(); });`,

  "bindings of the module": (lines) =>
    `${HEAD}${times(
      lines / 4,
      (i) => `let count${i} = 0;
export function add${i}(by) {
  count${i} += by;
}`,
    )}
app.get("/", (req, res) => { count0++; add1(req.query.by); res.end(); });`,

  // some hundred levels are more than the parser has room for on the stack
  "nested functions": (lines) =>
    `${HEAD}${times(
      lines / 200,
      (i) => `app.get("/${i}", (req, res) => {
${times(99, (j) => `  list${j}.forEach((item${j}) => {`)}
hits.set(req.ip, last++);
${times(99, () => "});")}
});`,
    )}`,

  "a huge literal": (lines) =>
    `${HEAD}const table = {
${times(lines / 4, (i) => `  key${i}: {\n    name: "name ${i}",\n    sizes: [${i}, ${i + 1}, ${i + 2}],\n  },`)}
};
app.post("/", (req, res) => { table[req.body.key] = req.body; hits.set(req.ip, table.key0.name); res.end(); });`,

  "a huge list of handlers": (lines) =>
    `${HEAD}const handlers = [
${times(lines / 3, (i) => `  function handle${i}(req, res, next) {\n    hits.set(req.ip, ${i}); next();\n  },`)}
];
app.use(handlers);`,

  "aliases of aliases": (lines) =>
    `${HEAD}const alias0 = hits;
${times(lines, (i) => `const alias${i + 1} = alias${i};`)}
app.get("/", (req, res) => { alias0.set(req.ip, 1); alias${Math.round(lines)}.set(req.ip, 2); res.end(); });`,

  "one huge handler": (lines) =>
    `${HEAD}app.get("/", (req, res) => {
${times(lines / 3, (i) => `  if (req.query.skip === "${i}") return;\n  const value${i} = req.query.value${i};\n  hits.set("${i}", value${i});`)}
});`,

  "one state written everywhere": (lines) =>
    `${HEAD}${times(lines / 3, (i) => `export function set${i}(value) {\n  if (!last) last = value;\n}`)}
app.get("/", (req, res) => { set0(req.query.value); res.end(); });`,

  "a list drained everywhere": (lines) =>
    `${HEAD}let queue = [];
${times(lines / 6, (i) => `export function add${i}(value) {\n  queue.push(value);\n}\nexport function send${i}() {\n  const batch = queue; queue = []; return batch;\n}`)}
app.get("/", (req, res) => { add0(req.query.value); res.end(); });`,

  "a huge class": (lines) =>
    `${HEAD}class Store {
  items = new Map();
${times(lines / 4, (i) => `  method${i}(id) {\n    this.items.set(id, ${i});\n    return this.method${Math.max(0, i - 1)}(id);\n  }`)}
}
const store = new Store();
app.get("/", (req, res) => { res.json(store.method1(req.ip)); });`,

  "variables assigned again and again": (lines) =>
    `${HEAD}let current = [];
${times(lines / 3, (i) => `app.post("/${i}", (req, res) => {\n  current = current.concat(req.body);\n  res.json(current[${i}]); });`)}`,

  "one huge function of unknown callers": (lines) =>
    `${HEAD}const steps = [];
export function plan(step) {
${times(lines, () => "  steps.push(step);")}
}
app.get("/", (req, res) => { hits.set(req.ip, last++); res.end(); });`,

  "a huge object of functions": (lines) =>
    `${HEAD}export default {
  items: {},
${times(
  lines / 4,
  (i) => `  method${i}(id) {
    this.items.last = id;
    this.field${i} = id;
  },`,
)}
};
app.get("/", (req, res) => { hits.set(req.ip, last++); res.end(); });`,

  "one handler that changes many states": (lines) =>
    `${HEAD}app.get("/", (req, res) => {
${times(
  lines / 2,
  (i) => `  process.env.NAME_${i} = req.query.name${i};
  app.locals.name${i} = req.query.name${i};`,
)}
});`,

  "one handler that writes and removes files": (lines) =>
    `import fs from "node:fs";
${HEAD}app.get("/", (req, res) => {
  const file = "uploads/" + req.query.name;
${times(lines / 4, (i) => `  fs.writeFileSync(file, req.body);\n  fs.unlinkSync(file);\n  fs.writeFileSync(file + "${i}", req.body);\n  fs.renameSync(file + "${i}", file + "-${i}");`)}
});
app.post("/", (req, res) => { hits.set(req.ip, last++); res.end(); });`,

  "functions that change their own variables later": (lines) =>
    `${HEAD}${times(
      lines / 5,
      (i) => `export function counter${i}() {
  let count = ${i};
  hits.set(${i}, last++);
  return { next: () => ++count };
}`,
    )}`,

  "a factory of functions that share a state": (lines) =>
    `${HEAD}app.get("/", (req, res) => { last = 1; res.end(); });
export function createRooms() {
  const rooms = new Map();
  return {
${times(lines / 6, (i) => `    join${i}(roomId, user) {\n      rooms.set(roomId, user);\n    },\n    leave${i}(roomId) {\n      rooms.delete(roomId);\n    },`)}
  };
}`,

  "a plugin whose handlers share a state": (lines) =>
    `${HEAD}export function rooms(app) {
  const users = new Map();
${times(lines / 3, (i) => `  app.get("/rooms/${i}", (req, res) => {\n    users.set(req.query.id, res.locals.user);\n  });`)}
}`,

  "a huge class that another file uses": (lines) =>
    `${HEAD}app.get("/", (req, res) => { last = 1; res.end(); });
export class RoomManager {
  constructor() { this.rooms = new Map(); }
${times(lines / 6, (i) => `  join${i}(roomId, user) {\n    this.rooms.set(roomId, user);\n  }\n  leave${i}(roomId) {\n    this.rooms.delete(roomId);\n  }`)}
}`,

  "results of calls that are given functions": (lines) =>
    `${HEAD}const results = [];
function keep(result) { results.push(result); return result; }
${times(
  lines / 2,
  (i) => `export const result${i} = () => keep(library.run((value) => { last = value; }));
export const user${i} = () => keep(result${i}());`,
)}`,
};
