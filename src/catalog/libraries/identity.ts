import type { LocalHolder } from "./types.ts";

/** Libraries for logging in that keep tokens, installations and protocol state in this process or on its disk. */
export const identity: readonly LocalHolder[] = [
  {
    api: "better-auth.betterAuth()",
    holds: "users and accounts",
    where: "memory",
    external: ["database"],
    strict: true,
    docs: "https://better-auth.com/docs/concepts/session-management",
    evidence:
      "1.7.25: dist/db/adapter-base.mjs:6-13 `if (!options.database) { … adapter = memoryAdapter(memoryDB)(options) }`; dist/context/create-context.mjs:48-55 no database and no secondaryStorage -> cookieCache jwe",
  },
  {
    api: "better-auth.betterAuth()",
    holds: "users and passwords",
    where: "memory",
    external: ["database"],
    onlyWith: [{ path: "emailAndPassword.enabled", values: [true] }],
    docs: "https://better-auth.com/docs/concepts/session-management",
    evidence:
      "1.7.25: dist/db/adapter-base.mjs:6-13 as above; dist/api/routes/sign-up.mjs:145 needs `emailAndPassword?.enabled`",
  },
  {
    api: "better-auth/minimal.betterAuth()",
    holds: "users and accounts",
    where: "memory",
    external: ["database"],
    strict: true,
    docs: "https://better-auth.com/docs/concepts/session-management",
    evidence:
      "1.7.25: dist/db/adapter-base.mjs:6-13 `if (!options.database) { … adapter = memoryAdapter(memoryDB)(options) }`; dist/context/create-context.mjs:48-55 no database and no secondaryStorage -> cookieCache jwe",
  },
  {
    api: "better-auth/minimal.betterAuth()",
    holds: "users and passwords",
    where: "memory",
    external: ["database"],
    onlyWith: [{ path: "emailAndPassword.enabled", values: [true] }],
    docs: "https://better-auth.com/docs/concepts/session-management",
    evidence:
      "1.7.25: dist/db/adapter-base.mjs:6-13 as above; dist/api/routes/sign-up.mjs:145 needs `emailAndPassword?.enabled`",
  },
  {
    api: "better-auth/adapters/memory.memoryAdapter()",
    holds: "users and sessions",
    where: "memory",
    docs: "https://better-auth.com/docs/concepts/database",
    evidence:
      '1.7.25: package.json exports `./adapters/memory` -> dist/adapters/memory-adapter/index.mjs `export * from "@better-auth/memory-adapter"`',
  },
  {
    api: "@better-auth/memory-adapter.memoryAdapter()",
    holds: "users and sessions",
    where: "memory",
    docs: "https://better-auth.com/docs/concepts/database",
    evidence: "1.7.25: @better-auth/memory-adapter 1.7.25 dist/index.mjs:106 `const memoryAdapter = (db, config) => {`",
  },
  {
    api: "@node-saml/node-saml.SAML()",
    holds: "SAML request ids",
    where: "memory",
    external: ["cacheProvider"],
    onlyWith: [
      {
        path: "validateInResponseTo",
        values: [
          "always",
          "ifPresent",
          "@node-saml/node-saml.ValidateInResponseTo.always",
          "@node-saml/node-saml.ValidateInResponseTo.ifPresent",
        ],
      },
    ],
    docs: "https://github.com/node-saml/node-saml#readme",
    evidence:
      "5.1.0: lib/saml.js:89 `validateInResponseTo: … ValidateInResponseTo.never`; :92 `cacheProvider: … new InMemoryCacheProvider(…)`; :141-142 saved only if validated",
  },
  {
    api: "@node-saml/node-saml/lib/in-memory-cache-provider.InMemoryCacheProvider()",
    holds: "SAML request ids",
    where: "memory",
    docs: "https://github.com/node-saml/node-saml#readme",
    evidence: "5.1.0: lib/in-memory-cache-provider.js:99 `exports.InMemoryCacheProvider`; `this.cacheKeys = {}`",
  },
  {
    api: "@node-saml/passport-saml.Strategy()",
    holds: "SAML request ids",
    where: "memory",
    external: ["cacheProvider"],
    onlyWith: [
      {
        path: "validateInResponseTo",
        values: [
          "always",
          "ifPresent",
          "ValidateInResponseTo.always",
          "ValidateInResponseTo.ifPresent",
          "@node-saml/passport-saml.ValidateInResponseTo.always",
          "@node-saml/passport-saml.ValidateInResponseTo.ifPresent",
          "@node-saml/node-saml.ValidateInResponseTo.always",
          "@node-saml/node-saml.ValidateInResponseTo.ifPresent",
        ],
      },
    ],
    docs: "https://github.com/node-saml/passport-saml#readme",
    evidence:
      "5.1.1: @node-saml/node-saml 5.1.0 lib/saml.js:92 `cacheProvider: ctorOptions.cacheProvider ?? new InMemoryCacheProvider(...)`; lib/saml.js:89 `validateInResponseTo ?? ValidateInResponseTo.never`; lib/saml.js:141 saves only if mustValidateInResponseTo(true); strategy.js `this._saml = new SAML(options)`",
  },
  {
    api: "@node-saml/passport-saml.MultiSamlStrategy()",
    holds: "SAML request ids",
    where: "memory",
    external: ["cacheProvider"],
    onlyWith: [
      {
        path: "validateInResponseTo",
        values: [
          "always",
          "ifPresent",
          "ValidateInResponseTo.always",
          "ValidateInResponseTo.ifPresent",
          "@node-saml/passport-saml.ValidateInResponseTo.always",
          "@node-saml/passport-saml.ValidateInResponseTo.ifPresent",
          "@node-saml/node-saml.ValidateInResponseTo.always",
          "@node-saml/node-saml.ValidateInResponseTo.ifPresent",
        ],
      },
    ],
    docs: "https://github.com/node-saml/passport-saml#readme",
    evidence:
      '5.1.1: lib/multiSamlStrategy.js `new SAML({ ...this._options, ...samlOptions })` on every request; README.md:165-172 "each instance starts with its own empty in-memory cache"',
  },
  {
    api: "@node-saml/passport-saml.SAML()",
    holds: "SAML request ids",
    where: "memory",
    external: ["cacheProvider"],
    onlyWith: [
      {
        path: "validateInResponseTo",
        values: [
          "always",
          "ifPresent",
          "ValidateInResponseTo.always",
          "ValidateInResponseTo.ifPresent",
          "@node-saml/passport-saml.ValidateInResponseTo.always",
          "@node-saml/passport-saml.ValidateInResponseTo.ifPresent",
          "@node-saml/node-saml.ValidateInResponseTo.always",
          "@node-saml/node-saml.ValidateInResponseTo.ifPresent",
        ],
      },
    ],
    docs: "https://github.com/node-saml/passport-saml#readme",
    evidence: '5.1.1: lib/index.js `__exportStar(require("@node-saml/node-saml"))`; node-saml 5.1.0 lib/saml.js:92',
  },
  {
    api: "oidc-provider()",
    holds: "OIDC sessions and tokens",
    where: "memory",
    argument: 1,
    external: ["adapter"],
    docs: "https://github.com/panva/node-oidc-provider/blob/main/docs/README.md#adapter",
    evidence:
      "9.13.3: lib/helpers/initialize_adapter.js:9 `function initializeAdapter(adapter = MemoryAdapter)`; lib/provider.js:155 `initializeAdapter.call(this, configuration.adapter)`; memory_adapter.js module-level LRU (maxSize 1000)",
  },
  {
    api: "oidc-provider.Provider()",
    holds: "OIDC sessions and tokens",
    where: "memory",
    argument: 1,
    external: ["adapter"],
    docs: "https://github.com/panva/node-oidc-provider/blob/main/docs/README.md#adapter",
    evidence:
      "9.13.3: lib/helpers/initialize_adapter.js:9 `function initializeAdapter(adapter = MemoryAdapter)`; lib/provider.js:155 `initializeAdapter.call(this, configuration.adapter)`; memory_adapter.js module-level LRU (maxSize 1000)",
  },
  {
    api: "@shopify/shopify-app-express.shopifyApp()",
    holds: "merchant sessions",
    where: "memory",
    external: ["sessionStorage"],
    docs: "https://github.com/Shopify/shopify-app-js/tree/main/packages/apps/shopify-app-express#readme",
    evidence:
      "8.0.2: dist/cjs/index.js:80-81 `sessionStorage: (sessionStorage ?? new shopifyAppSessionStorageMemory.MemorySessionStorage())`",
  },
  {
    api: "@shopify/shopify-app-session-storage-memory.MemorySessionStorage()",
    holds: "merchant sessions",
    where: "memory",
    docs: "https://github.com/Shopify/shopify-app-js/tree/main/packages/apps/session-storage/shopify-app-session-storage-memory",
    evidence: "8.0.0: dist/cjs/memory.js:4 `sessions = {}`",
  },
  {
    api: "@shopify/shopify-app-session-storage-sqlite.SQLiteSessionStorage()",
    holds: "merchant sessions",
    where: "disk",
    docs: "https://github.com/Shopify/shopify-app-js/tree/main/packages/apps/session-storage/shopify-app-session-storage-sqlite",
    evidence:
      "8.0.0: dist/cjs/sqlite.js:21-23 constructor(database, opts) -> SqliteConnection(database); dist/ts/sqlite.d.ts `constructor(database: string | sqlite3.Database, ...)`",
  },
  {
    api: "@slack/bolt.App()",
    holds: "Slack installations",
    where: "memory",
    external: ["installationStore", "receiver"],
    onlyWith: [{ path: "clientSecret" }],
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence:
      "5.1.0: dist/App.js:698,723 passes installationStore to the receiver; dist/receivers/HTTPReceiver.js:120-126 `if (clientId !== undefined && clientSecret !== undefined && (...)) this.installer = new InstallProvider({ ... installationStore`; @slack/oauth 4.0.0 dist/install-provider.js:60 `installationStore = new MemoryInstallationStore()`",
  },
  {
    api: "@slack/bolt()",
    holds: "Slack installations",
    where: "memory",
    external: ["installationStore", "receiver"],
    onlyWith: [{ path: "clientSecret" }],
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence:
      "5.1.0: dist/index.js:67,70 `exports.App = App_1.default; exports.default = App_1.default`; @slack/oauth 4.0.0 dist/install-provider.js:60 `installationStore = new MemoryInstallationStore()`",
  },
  {
    api: "@slack/bolt.HTTPReceiver()",
    holds: "Slack installations",
    where: "memory",
    external: ["installationStore"],
    onlyWith: [{ path: "clientSecret" }],
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence:
      "5.1.0: dist/receivers/HTTPReceiver.js new InstallProvider({ installationStore }); @slack/oauth 4.0.0 dist/install-provider.js:60 `installationStore = new MemoryInstallationStore()`",
  },
  {
    api: "@slack/bolt.ExpressReceiver()",
    holds: "Slack installations",
    where: "memory",
    external: ["installationStore"],
    onlyWith: [{ path: "clientSecret" }],
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence:
      "5.1.0: dist/receivers/ExpressReceiver.js new InstallProvider({ installationStore }); @slack/oauth 4.0.0 dist/install-provider.js:60 `installationStore = new MemoryInstallationStore()`",
  },
  {
    api: "@slack/bolt.SocketModeReceiver()",
    holds: "Slack installations",
    where: "memory",
    external: ["installationStore"],
    onlyWith: [{ path: "clientSecret" }],
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence:
      "5.1.0: dist/receivers/SocketModeReceiver.js new InstallProvider({ installationStore }); @slack/oauth 4.0.0 dist/install-provider.js:60 `installationStore = new MemoryInstallationStore()`",
  },
  {
    api: "@slack/bolt.MemoryInstallationStore()",
    holds: "Slack installations",
    where: "memory",
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence: "5.1.0: @slack/oauth dist/installation-stores/memory-store.js:5 `devDB = {}`",
  },
  {
    api: "@slack/bolt.FileInstallationStore()",
    holds: "Slack installations",
    where: "disk",
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence:
      "5.1.0: @slack/oauth dist/installation-stores/file-store.js:12 baseDir = `${homedir()}/.bolt-js-app-installation`",
  },
  {
    api: "@slack/oauth.MemoryInstallationStore()",
    holds: "Slack installations",
    where: "memory",
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence: "4.0.0: @slack/oauth dist/installation-stores/memory-store.js:5 `devDB = {}`",
  },
  {
    api: "@slack/oauth.FileInstallationStore()",
    holds: "Slack installations",
    where: "disk",
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence:
      "4.0.0: @slack/oauth dist/installation-stores/file-store.js:12 baseDir = `${homedir()}/.bolt-js-app-installation`",
  },
  {
    api: "@slack/oauth.InstallProvider()",
    holds: "Slack installations",
    where: "memory",
    external: ["installationStore"],
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence: "4.0.0: dist/install-provider.js:60 `installationStore = new MemoryInstallationStore()`",
  },
  {
    api: "@slack/oauth.FileStateStore()",
    holds: "OAuth states",
    where: "disk",
    docs: "https://docs.slack.dev/tools/bolt-js/concepts/authenticating-oauth",
    evidence: "4.0.0: dist/state-stores/file-state-store.js:16 baseDir default `${homedir()}/.bolt-js-oauth-states`",
  },
  {
    api: "@azure/msal-node.ConfidentialClientApplication()",
    holds: "tokens of users",
    where: "memory",
    external: ["cache.cachePlugin"],
    strict: true,
    docs: "https://learn.microsoft.com/entra/msal/javascript/node/caching",
    evidence:
      "7.2.1: dist/client/ClientApplication.mjs:32-33 `this.storage = new NodeStorage(...); this.tokenCache = new TokenCache(this.storage, this.logger, this.config.cache.cachePlugin)`",
  },
  {
    api: "@azure/msal-node.PublicClientApplication()",
    holds: "tokens of users",
    where: "memory",
    external: ["cache.cachePlugin"],
    strict: true,
    docs: "https://learn.microsoft.com/entra/msal/javascript/node/caching",
    evidence: "7.2.1: dist/client/ClientApplication.mjs:33 (same base class)",
  },
];
