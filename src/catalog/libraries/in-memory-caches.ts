import type { ApiPath } from "../types.ts";

/** Libraries whose objects are maps in this process's memory. */
export const IN_MEMORY_CACHES: readonly { readonly made: ApiPath; readonly source: string }[] = [
  { made: "lru-cache()", source: "https://github.com/isaacs/node-lru-cache" },
  { made: "lru-cache.LRUCache()", source: "https://github.com/isaacs/node-lru-cache" },
  { made: "node-cache()", source: "https://github.com/node-cache/node-cache" },
  { made: "@cacheable/node-cache()", source: "https://github.com/jaredwray/cacheable/tree/main/packages/node-cache" },
  {
    made: "@cacheable/node-cache.NodeCache()",
    source: "https://github.com/jaredwray/cacheable/tree/main/packages/node-cache",
  },
  {
    made: "@cacheable/memory.CacheableMemory()",
    source: "https://github.com/jaredwray/cacheable/tree/main/packages/memory",
  },
  { made: "quick-lru()", source: "https://github.com/sindresorhus/quick-lru" },
  { made: "memory-cache", source: "https://github.com/ptarjan/node-cache" },
  { made: "memory-cache.Cache()", source: "https://github.com/ptarjan/node-cache" },
  { made: "@isaacs/ttlcache()", source: "https://github.com/isaacs/ttlcache" },
  { made: "@isaacs/ttlcache.TTLCache()", source: "https://github.com/isaacs/ttlcache" },
  { made: "tiny-lru.lru()", source: "https://github.com/avoidwork/tiny-lru" },
  { made: "lru.min.createLRU()", source: "https://github.com/wellwelwel/lru.min" },
  { made: "lru_map.LRUMap()", source: "https://github.com/rsms/js-lru" },
  { made: "mnemonist.LRUCache()", source: "https://yomguithereal.github.io/mnemonist/lru-cache" },
  { made: "expiry-map()", source: "https://github.com/SamVerschueren/expiry-map" },
];
