import type { TSESTree } from "@typescript-eslint/utils";
import { describe, expect, it } from "vitest";
import { repeatedWork } from "../../../src/analysis/calls/jobs.ts";
import type { File } from "../../../src/analysis/file.ts";
import type { Node } from "../../../src/analysis/syntax.ts";
import { parse } from "../parse.ts";

/** The work that the timers of a source text do again and again, in the order of the source. */
function works(code: string): string[] {
  const file = parse(code, { project: "express" });
  return [...callsIn(file, file.program)].flatMap((call) => repeatedWork(file, call) ?? []);
}

function* callsIn(file: File, node: Node): Generator<TSESTree.CallExpression> {
  if (node.type === "CallExpression") yield node;
  for (const key of file.source.visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, Node | (Node | null)[] | null | undefined>)[key];
    for (const each of Array.isArray(child) ? child : [child]) if (each) yield* callsIn(file, each);
  }
}

describe("the timer", () => {
  it("is one that repeats, in all its spellings", () => {
    expect(works(`setInterval(sendMail, 1000);`)).toEqual(["sendMail"]);
    expect(works(`globalThis.setInterval(sendMail, 1000);`)).toEqual(["sendMail"]);
    expect(works(`import timers from "node:timers"; timers.setInterval(sendMail, 1000);`)).toEqual(["sendMail"]);
    expect(works(`import { setInterval as every } from "timers"; every(sendMail, 1000);`)).toEqual(["sendMail"]);
    expect(works(`const { setInterval } = require("node:timers"); setInterval(sendMail, 1000);`)).toEqual(["sendMail"]);
    expect(works(`const timer = setInterval(sendMail, 1000).unref();`)).toEqual(["sendMail"]);
  });

  it("is not one that goes off once, or a function that is called alike", () => {
    expect(works(`setTimeout(sendMail, 1000); setImmediate(sendMail);`)).toEqual([]);
    expect(works(`import { setInterval } from "./timers.js"; setInterval(sendMail, 1000);`)).toEqual([]);
    expect(works(`function setInterval() {} setInterval(sendMail, 1000);`)).toEqual([]);
    expect(works(`export function start(setInterval) { setInterval(sendMail, 1000); }`)).toEqual([]);
    expect(works(`window.setInterval(sendMail, 1000);`)).toEqual([]);
    expect(works(`clock.setInterval(sendMail, 1000);`)).toEqual([]);
  });

  it("has to be given a function that the source names or shows", () => {
    expect(works(`setInterval();`)).toEqual([]);
    expect(works(`setInterval(...args);`)).toEqual([]);
    expect(works(`setInterval("sendMail()", 1000);`)).toEqual([]);
    expect(works(`setInterval(job(), 1000);`)).toEqual([]);
    expect(works(`setInterval(sendMail!, 1000);`)).toEqual(["sendMail"]);
  });
});

describe("when it is started", () => {
  it("is not by each of the objects of a class, unless the name, a framework or another class tells that there is one", () => {
    const job = `start() { setInterval(() => save(this.track), 1000); }`;
    expect(works(`export class Player { ${job} }`)).toEqual([]);
    expect(works(`export class PlayerService { ${job} }`)).toEqual(["save"]);
    expect(works(`export class Player extends Listener { ${job} }`)).toEqual(["save"]);
    expect(works(`class Player { ${job} } new Player().start();`)).toEqual(["save"]);
  });

  it("is not in one instance only", () => {
    expect(works(`if (process.env.CF_INSTANCE_INDEX === "0") setInterval(sendMail, 1000);`)).toEqual([]);
    expect(works(`start(); function start() { if (instanceId !== "0") return; setInterval(sendMail, 1000); }`)).toEqual(
      [],
    );
    expect(works(`start(); function start() { if (!mailer) return; setInterval(sendMail, 1000); }`)).toEqual([
      "sendMail",
    ]);
  });

  it("is when the module loads or the service starts", () => {
    expect(works(`if (enabled) setInterval(sendMail, 1000);`)).toEqual(["sendMail"]);
    expect(works(`startJobs(); function startJobs() { setInterval(sendMail, 1000); }`)).toEqual(["sendMail"]);
    expect(works(`export function start() { setInterval(sendMail, 1000); }`)).toEqual(["sendMail"]);
    expect(
      works(`class Mailer { constructor() { setInterval(sendMail, 1000); } } export default new Mailer();`),
    ).toEqual(["sendMail"]);
    expect(
      works(`import express from "express"; express().listen(80, () => { setInterval(sendMail, 1000); });`),
    ).toEqual(["sendMail"]);
  });

  it("is not while a request is served, or whenever other files say", () => {
    expect(works(`import express from "express"; express().get("/", () => { setInterval(sendMail, 1000); });`)).toEqual(
      [],
    );
    expect(
      works(`
        import express from "express";
        express().get("/", () => { watch(); });
        watch();
        function watch() { setInterval(sendMail, 1000); }
      `),
    ).toEqual([]);
    expect(works(`export function watch() { setInterval(sendMail, 1000); }`)).toEqual([]);
  });

  it("is when a timer goes off for the first time", () => {
    expect(works(`setTimeout(() => { setInterval(sendMail, 1000); }, 1000);`)).toEqual(["sendMail"]);
  });

  it("is told by a method that is bound to its object", () => {
    expect(works(`setInterval(mailer.sendAll.bind(mailer), 1000);`)).toEqual(["sendAll"]);
    expect(works(`setInterval(mailer.tick.bind(mailer), 1000);`)).toEqual([]);
  });
});

describe("the work", () => {
  it("is told by the name of a function that is handed over", () => {
    expect(works(`setInterval(cleanup, 1000);`)).toEqual(["cleanup"]);
    expect(works(`setInterval(run_jobs, 1000);`)).toEqual(["run_jobs"]);
    expect(works(`setInterval(nightlyCleanup, 1000);`)).toEqual(["nightlyCleanup"]);
    expect(works(`setInterval(mailer.sendAll, 1000);`)).toEqual(["sendAll"]);
    expect(works(`setInterval(this.sendAll, 1000);`)).toEqual(["sendAll"]);
    expect(works(`setInterval(tick, 1000); setInterval(sender, 1000); setInterval(running, 1000);`)).toEqual([]);
  });

  it("is told by the calls of a function that the file shows", () => {
    expect(works(`setInterval(async () => { await sendMail(); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(async function () { await sendMail(); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`async function tick() { await db.insert(row); } setInterval(tick, 1000);`)).toEqual(["insert"]);
    expect(works(`const tick = async () => { await db.insert(row); }; setInterval(tick, 1000);`)).toEqual(["insert"]);
    expect(works(`setInterval(() => db?.insert(row), 1000);`)).toEqual(["insert"]);
    expect(works(`setInterval(() => db["insert"](row), 1000);`)).toEqual(["insert"]);
  });

  it("is not told by the name of a function whose calls the file shows", () => {
    expect(works(`let uptime = 0; function updateUptime() { uptime += 1; } setInterval(updateUptime, 1);`)).toEqual([]);
    expect(
      works(`let rates; async function updateRates() { rates = await fetchRates(); } setInterval(updateRates, 1);`),
    ).toEqual([]);
  });

  it("is found in helpers, methods and callbacks", () => {
    expect(
      works(`
        async function remind(user) { await mailer.send(user.email); }
        async function tick() { for (const user of await dueUsers()) await remind(user); }
        setInterval(tick, 1000);
      `),
    ).toEqual(["send"]);
    expect(
      works(`
        class Outbox {
          start() { setInterval(() => this.flush(), 1000); }
          async flush() { await this.broker.publish(this.pending); }
        }
        export const outbox = new Outbox();
      `),
    ).toEqual(["publish"]);
    expect(works(`setInterval(async () => { await Promise.all(users.map((user) => notify(user))); }, 1000);`)).toEqual([
      "notify",
    ]);
  });

  it("ends with helpers that call each other", () => {
    expect(works(`async function a() { await b(); } async function b() { await a(); } setInterval(a, 1000);`)).toEqual(
      [],
    );
    expect(
      works(`
        async function a() { await b(); }
        async function b() { await a(); await sendMail(); }
        setInterval(a, 1000);
      `),
    ).toEqual(["sendMail"]);
  });

  it("is something that the code waits for, or says that it does not wait for", () => {
    expect(works(`setInterval(() => sendMail(), 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(() => { return sendMail(); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(() => { void sendMail(); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(() => { sendMail().catch(log); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(() => { sendMail().then(done, log); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(() => { sendMail().finally(done); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(() => { sendMail(); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(() => { const sent = sendMail(); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(() => { log(deleteOldest()); }, 1000);`)).toEqual([]);
  });

  it("is waited for in chains and in arrays", () => {
    expect(works(`setInterval(async () => { await db.delete(tokens).where(expired); }, 1000);`)).toEqual(["delete"]);
    expect(works(`setInterval(() => { db.delete(tokens).where(expired); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(async () => { await Promise.all([sendMail(), log()]); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(() => { Promise.all([sendMail(), log()]); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(async () => { await log([sendMail()]); }, 1000);`)).toEqual([]);
  });

  it("is not waited for where its outcome is looked at, or thrown away", () => {
    expect(works(`setInterval(() => { const none = !deleteOldest(); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(() => { sockets.forEach((socket) => socket.send(now)); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(() => sockets.forEach((socket) => { return socket.send(now); }), 1000);`)).toEqual([]);
    expect(works(`setInterval(() => users.forEach(async (user) => { await mail(user); }), 1000);`)).toEqual(["mail"]);
  });

  it("is a request that is more than reading", () => {
    expect(works(`setInterval(async () => { await fetch(url, { method: "POST", body }); }, 1000);`)).toEqual(["fetch"]);
    expect(works(`setInterval(async () => { await fetch(url); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(async () => { await fetch(url, { method: "GET" }); }, 1000);`)).toEqual([]);
  });

  it("is SQL that changes something", () => {
    expect(works(`setInterval(async () => { await pool.query("DELETE FROM tokens"); }, 1000);`)).toEqual(["query"]);
    expect(works("setInterval(() => pool.query(`update ${table} set done = 1`), 1000);")).toEqual(["query"]);
    expect(works(`setInterval(async () => { rows = await pool.query("SELECT * FROM tokens"); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(async () => { rows = await pool.execute("SELECT 1"); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(async () => { await pool.execute(statement); }, 1000);`)).toEqual(["execute"]);
  });

  it("is not done in the memory of this process, or between processes", () => {
    expect(works(`const seen = new Map(); setInterval(() => seen.delete("x"), 1000);`)).toEqual([]);
    expect(works(`const seen = new Map(); setInterval(() => seen.forEach((_, k) => seen.delete(k)), 1);`)).toEqual([]);
    expect(
      works(
        `import { LRUCache } from "lru-cache"; const seen = new LRUCache(o); setInterval(() => seen.purgeStale(), 1)`,
      ),
    ).toEqual([]);
    expect(works(`setInterval(() => process.send({ at: now() }), 1000);`)).toEqual([]);
    expect(works(`import { seen } from "./seen.js"; setInterval(() => seen.delete("x"), 1000);`)).toEqual(["delete"]);
  });

  it("is the first in the source", () => {
    expect(works(`setInterval(async () => { await sendMail(); await chargeCustomers(); }, 1000);`)).toEqual([
      "sendMail",
    ]);
  });

  it("is found in the last of many helpers", () => {
    const helpers = Array.from({ length: 9 }, (_, index) => `async function h${index}() { await read(); }`).join(" ");
    const calls = Array.from({ length: 9 }, (_, index) => `await h${index}();`).join(" ");
    expect(works(`${helpers} setInterval(async () => { ${calls} await sendMail(); }, 1000);`)).toEqual(["sendMail"]);
    expect(
      works(
        `${helpers} async function last() { await sendMail(); } setInterval(async () => { ${calls} await last(); }, 1);`,
      ),
    ).toEqual(["sendMail"]);
  });

  it("is not what only reads", () => {
    expect(works(`setInterval(async () => { rows = await db.select(); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(async () => { settings = await loadSettings(); }, 1000);`)).toEqual([]);
  });
});

describe("work that every process does for itself", () => {
  it("is told by the name of what is handed over", () => {
    expect(works(`setInterval(cleanupCache, 1000);`)).toEqual([]);
    expect(works(`setInterval(sendHeartbeat, 1000);`)).toEqual([]);
    expect(works(`setInterval(publishMetrics, 1000);`)).toEqual([]);
  });

  it("is told by what the function says", () => {
    expect(works(`setInterval(async () => { await socket.send(ping()); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(async () => { await statsd.send(gauge); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(async () => { await cache.deleteExpired(); }, 1000);`)).toEqual([]);
  });

  it("is told by what its helper says", () => {
    expect(
      works(`async function renew() { await lease.update(); } setInterval(async () => { await renew(); }, 1000);`),
    ).toEqual([]);
  });
});

describe("work that one process does for all", () => {
  it("takes a lock, claims its jobs, or is the leader", () => {
    expect(works(`setInterval(async () => { await withLock("mail", sendMail); }, 1000);`)).toEqual([]);
    expect(
      works(
        `setInterval(async () => { if (await redis.set("lock:mail", id, { NX: true })) await sendMail(); }, 1000);`,
      ),
    ).toEqual([]);
    expect(works(`setInterval(async () => { for (const job of await claim(20)) await sendMail(job); }, 1)`)).toEqual(
      [],
    );
    expect(works(`setInterval(async () => { if (await isLeader()) await sendMail(); }, 1000);`)).toEqual([]);
    expect(works(`setInterval(async () => { if (cluster.isPrimary) await sendMail(); }, 1000);`)).toEqual([]);
  });

  it("does not because a word sounds alike", () => {
    expect(works(`setInterval(async () => { await blockUsers(); await sendMail(); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(async () => { await sendMail(user.primaryEmail); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(async () => { await sendMail(shipping, release); }, 1000);`)).toEqual(["sendMail"]);
    expect(works(`setInterval(async () => { await withMailLock(sendMail); await sendMail(); }, 1000);`)).toEqual([]);
  });

  it("runs in one process by the conditions around it", () => {
    expect(works(`if (isLeader) setInterval(sendMail, 1000);`)).toEqual([]);
    expect(works(`if (process.env.NODE_APP_INSTANCE === "0") setInterval(sendMail, 1000);`)).toEqual([]);
    expect(works(`import cluster from "cluster"; cluster.isPrimary && setInterval(sendMail, 1000);`)).toEqual([]);
    expect(works(`if (hasMail) setInterval(sendMail, 1000);`)).toEqual(["sendMail"]);
  });

  it("may do so in a helper, beside work that nobody guards", () => {
    expect(
      works(`
        async function remind() { if (await acquire("remind")) await sendMail(); }
        async function bill() { await chargeCustomers(); }
        setInterval(async () => { await remind(); await bill(); }, 1000);
      `),
    ).toEqual(["chargeCustomers"]);
  });
});
