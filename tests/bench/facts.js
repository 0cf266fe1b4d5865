// Which fact costs what: the samples of Node's own profiler, by the module of the plugin that they fall into.
import { Session } from "node:inspector/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const INTERVAL_IN_MICROSECONDS = 200;

const built = path.resolve(import.meta.dirname, "../../dist");

/** @typedef {{ own: number, all: number }} Share `all` counts what a module asks of others, too; both in milliseconds */

/**
 * @param {() => void} work
 * @returns {Promise<Map<string, Share>>} by module, as in `analysis/names/values`
 */
export async function profile(work) {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: INTERVAL_IN_MICROSECONDS });
  await session.post("Profiler.start");
  work();
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return sharesIn(profile);
}

/** @param {import("node:inspector").Profiler.Profile} profile */
function sharesIn({ nodes, samples = [], timeDeltas = [] }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const known = new Map();
  const modulesAround = (id) => {
    let modules = known.get(id);
    if (!modules) {
      modules = [];
      for (let at = id; at !== undefined; at = parents.get(at)) {
        const module = moduleOf(byId.get(at).callFrame.url);
        if (module !== null) modules.push(module);
      }
      known.set(id, modules);
    }
    return modules;
  };
  /** @type {Map<string, Share>} */
  const shares = new Map();
  samples.forEach((id, index) => {
    const time = (timeDeltas[index] ?? 0) / 1000;
    const [innermost, ...others] = modulesAround(id);
    if (innermost === undefined) return;
    for (const module of new Set([innermost, ...others])) {
      const share = shares.get(module) ?? { own: 0, all: 0 };
      shares.set(module, share);
      share.all += time;
      if (module === innermost) share.own += time;
    }
  });
  return shares;
}

function moduleOf(url) {
  if (!url.startsWith("file:")) return null;
  const file = fileURLToPath(url);
  return file.startsWith(built + path.sep)
    ? path.relative(built, file).replaceAll("\\", "/").replace(/\.js$/, "")
    : null;
}
