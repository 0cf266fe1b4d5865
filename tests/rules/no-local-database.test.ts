import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-local-database.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/db.ts");
const rows = { holds: "database rows", services: "a database server" };
const rowsOnDisk = { ...rows, where: "on the disk" };
const rowsInMemory = { ...rows, where: "in the memory" };
const keys = { holds: "key/value data", services: "a database server" };

ruleTester.run("no-local-database: SQLite", rule, {
  valid: [
    {
      name: "better-sqlite3: a database that is only read",
      filename: inService,
      code: `
        import Database from "better-sqlite3";
        export const places = new Database("places.db", { readonly: true });
      `,
    },
    {
      name: "sqlite3: a database that is only read",
      filename: inService,
      code: `
        import sqlite3 from "sqlite3";
        export const places = new sqlite3.Database("places.db", sqlite3.OPEN_READONLY);
      `,
    },
    {
      name: "node:sqlite: a database that is only read",
      filename: inService,
      code: `
        import { DatabaseSync } from "node:sqlite";
        const options = { readOnly: true };
        export const places = new DatabaseSync("places.db", options);
      `,
    },
    {
      name: "bun:sqlite: a database that is only read",
      filename: inService,
      code: `
        import { Database } from "bun:sqlite";
        export const places = new Database("places.db", { readonly: true });
      `,
    },
    {
      name: "bun: a client of a database server",
      filename: inService,
      code: `
        import { SQL } from "bun";
        export const db = new SQL("postgres://db/shop");
        export const other = new SQL(process.env.DATABASE_URL);
      `,
    },
    {
      name: "libsql: a database server",
      filename: inService,
      code: `
        import { createClient } from "@libsql/client";
        export const db = createClient({ url: "libsql://shop.turso.io", authToken: process.env.TURSO_TOKEN });
      `,
    },
    {
      name: "libsql: an address from the configuration",
      filename: inService,
      code: `
        import { createClient } from "@libsql/client";
        import { url } from "./config.js";
        export const db = createClient({ url: process.env.DATABASE_URL });
        export const other = createClient({ url });
      `,
    },
    {
      name: "libsql: a file that follows a database server",
      filename: inService,
      code: `
        import { createClient } from "@libsql/client";
        export const db = createClient({ url: "file:replica.db", syncUrl: process.env.TURSO_URL });
      `,
    },
    {
      name: "libsql: a file where no address is given",
      filename: inService,
      code: `
        import { createClient } from "@libsql/client";
        export const db = createClient({ url: process.env.DATABASE_URL ?? "file:local.db" });
      `,
    },
    {
      name: "libsql: options of another file",
      filename: inService,
      code: `
        import { createClient } from "@libsql/client";
        import { options } from "./config.js";
        export const db = createClient(options);
        export const other = createClient({ ...options });
      `,
    },
    {
      name: "servers that are made for tests",
      filename: inService,
      code: `
        import RedisMock from "ioredis-mock";
        import { MongoMemoryServer } from "mongodb-memory-server";
        import { newDb } from "pg-mem";
        export const redis = new RedisMock();
        export const db = newDb();
        export const mongo = await MongoMemoryServer.create();
      `,
    },
  ],
  invalid: [
    {
      name: "better-sqlite3",
      code: `
        import Database from "better-sqlite3";
        export const db = new Database("shop.db");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Database()", ...rowsOnDisk },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "better-sqlite3 without new, in a CommonJS module",
      filename: inProject("express", "src/db.cjs"),
      code: `
        const db = require("better-sqlite3")("shop.db", { fileMustExist: true });
        module.exports = db;
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "better-sqlite3()", ...rowsOnDisk },
          line: 2,
          column: 20,
          endLine: 2,
          endColumn: 45,
        },
      ],
    },
    {
      name: "better-sqlite3: a database that is also written",
      code: `
        import Database from "better-sqlite3";
        export const db = new Database("shop.db", { readonly: false });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Database()", ...rowsOnDisk },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "sqlite3, verbose or not",
      filename: inProject("express", "src/db.cjs"),
      code: `
        const sqlite3 = require("sqlite3");
        const verbose = require("sqlite3").verbose();
        const db = new sqlite3.Database("shop.db");
        const other = new verbose.Database("stock.db", (error) => { if (error) throw error; });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new sqlite3.Database()", ...rowsOnDisk },
          line: 4,
          column: 24,
          endLine: 4,
          endColumn: 40,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new verbose.Database()", ...rowsOnDisk },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 43,
        },
      ],
    },
    {
      name: "sqlite3: a shared connection, and one that may write",
      code: `
        import sqlite3 from "sqlite3";
        const db = new sqlite3.cached.Database("shop.db");
        const other = new sqlite3.Database("stock.db", sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new sqlite3.cached.Database()", ...rowsOnDisk },
          line: 3,
          column: 24,
          endLine: 3,
          endColumn: 47,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new sqlite3.Database()", ...rowsOnDisk },
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: "sqlite",
      code: `
        import { open } from "sqlite";
        import sqlite3 from "sqlite3";
        export const db = await open({ filename: "shop.db", driver: sqlite3.Database });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "open()", ...rowsOnDisk },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
    {
      name: "node:sqlite, imported and required",
      code: `
        import { DatabaseSync } from "node:sqlite";
        const sqlite = require("node:sqlite");
        export const db = new DatabaseSync("shop.db");
        export const other = new sqlite.DatabaseSync("stock.db", { enableForeignKeyConstraints: true });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new DatabaseSync()", ...rowsOnDisk },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 43,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new sqlite.DatabaseSync()", ...rowsOnDisk },
          line: 5,
          column: 34,
          endLine: 5,
          endColumn: 53,
        },
      ],
    },
    {
      name: "bun:sqlite, and the SQL client of Bun on a file",
      code: `
        import { SQL } from "bun";
        import { Database } from "bun:sqlite";
        export const db = new Database("shop.db");
        export const other = new SQL("sqlite://stock.db");
        export const third = new SQL({ adapter: "sqlite", filename: "orders.db" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Database()", ...rowsOnDisk },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 39,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new SQL()", ...rowsOnDisk },
          line: 5,
          column: 34,
          endLine: 5,
          endColumn: 37,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new SQL()", ...rowsOnDisk },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 37,
        },
      ],
    },
    {
      name: "libsql: a file",
      code: `
        import { createClient } from "@libsql/client";
        export const db = createClient({ url: "file:shop.db" });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "createClient()", option: "syncUrl", ...rowsOnDisk },
          line: 3,
          column: 27,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "libsql: a file in a folder that the configuration names",
      code: `
        import { createClient } from "@libsql/client/node";
        import { folder } from "./config.js";
        const url = \`file:\${folder}/shop.db\`;
        export const db = createClient({ url });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "createClient()", option: "syncUrl", ...rowsOnDisk },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 39,
        },
      ],
    },
    {
      name: "libsql: the client for files alone",
      code: `
        import { createClient } from "@libsql/client/sqlite3";
        export const db = createClient({ url: process.env.DATABASE_FILE });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "createClient()", ...rowsOnDisk },
          line: 3,
          column: 27,
          endLine: 3,
          endColumn: 39,
        },
      ],
    },
    {
      name: "sql.js",
      code: `
        import initSqlJs from "sql.js";
        const SQL = await initSqlJs();
        export const db = new SQL.Database();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new SQL.Database()", ...rowsInMemory },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: "the plugins of Fastify",
      filename: inProject("fastify", "src/app.ts"),
      code: `
        import fastify from "fastify";
        import sqlite from "fastify-sqlite";
        import { fpSqlitePlugin } from "fastify-sqlite-typed";
        const app = fastify();
        app.register(sqlite, { dbFile: "shop.db" });
        app.register(fpSqlitePlugin, { dbFilename: "stock.db" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "fastify-sqlite", ...rowsOnDisk },
          line: 6,
          column: 9,
          endLine: 6,
          endColumn: 21,
        },
        {
          messageId: "libraryLocal",
          data: { call: "fpSqlitePlugin", ...rowsOnDisk },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 21,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-database: object mappers and query builders", rule, {
  valid: [
    {
      name: "a database server",
      filename: inService,
      code: `
        import { PrismaPg } from "@prisma/adapter-pg";
        import { PrismaClient } from "@prisma/client";
        import knex from "knex";
        import { Sequelize } from "sequelize";
        import { DataSource } from "typeorm";
        export const one = new DataSource({ type: "postgres", url: process.env.DATABASE_URL });
        export const two = new Sequelize("postgres://db/shop");
        export const builder = knex({ client: "better-sqlite3", useNullAsDefault: true });
        export const three = knex({ client: "pg", connection: process.env.DATABASE_URL });
        export const four = new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.DATABASE_URL }) });
      `,
    },
    {
      name: "a kind of database from the configuration",
      filename: inService,
      code: `
        import knex from "knex";
        import { Sequelize } from "sequelize";
        import { DataSource } from "typeorm";
        import { client, options } from "./config.js";
        export const one = new DataSource({ type: process.env.DB_TYPE, database: "shop.db" });
        export const two = new Sequelize(process.env.DATABASE_URL);
        export const three = knex({ client, connection: process.env.DATABASE_URL });
        export const four = new DataSource(options);
        export const five = new DataSource({ type: "sqlite", ...options });
        export const six = knex(require("../knexfile")[process.env.NODE_ENV]);
      `,
    },
    {
      name: "SQLite where no address of a server is given",
      filename: inService,
      code: `
        import { Sequelize } from "sequelize";
        export const db = new Sequelize(process.env.DATABASE_URL ?? "sqlite::memory:");
      `,
    },
    {
      name: "SQLite in tests",
      filename: inService,
      code: `
        import { DataSource } from "typeorm";
        const type = process.env.NODE_ENV === "test" ? "sqlite" : "postgres";
        export const db = new DataSource({ type, database: process.env.DATABASE });
      `,
    },
    {
      name: "drizzle on a client that another file makes, or on an address from the configuration",
      filename: inService,
      code: `
        import { drizzle } from "drizzle-orm/libsql";
        import { client } from "./client.js";
        export const db = drizzle(client);
        export const other = drizzle({ connection: { url: process.env.TURSO_URL } });
      `,
    },
    {
      name: "knex: a database that is only read",
      filename: inService,
      code: `
        import knex from "knex";
        export const places = knex({
          client: "better-sqlite3",
          connection: { filename: "places.db", options: { readonly: true } },
        });
      `,
    },
  ],
  invalid: [
    {
      name: "TypeORM, in the spellings of its versions",
      code: `
        import { createConnection, DataSource } from "typeorm";
        export const db = new DataSource({ type: "better-sqlite3", database: "shop.db" });
        await createConnection({ type: "sqlite", database: "shop.db" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new DataSource()", ...rowsOnDisk },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 41,
        },
        {
          messageId: "libraryLocal",
          data: { call: "createConnection()", ...rowsOnDisk },
          line: 4,
          column: 15,
          endLine: 4,
          endColumn: 31,
        },
      ],
    },
    {
      name: "TypeORM: a kind of database beside options of another file",
      filename: inService,
      code: `
        import { DataSource } from "typeorm";
        import { options } from "./options.js";
        export const db = new DataSource({ ...options, type: "sqlite" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new DataSource()", ...rowsOnDisk },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: "modules of NestJS",
      filename: inProject("nestjs", "src/app.module.ts"),
      code: `
        import { Module } from "@nestjs/common";
        import { SequelizeModule } from "@nestjs/sequelize";
        import { TypeOrmModule } from "@nestjs/typeorm";
        @Module({
          imports: [
            TypeOrmModule.forRoot({ type: "sqlite", database: "shop.sqlite", synchronize: true }),
            SequelizeModule.forRoot({ dialect: "sqlite", storage: "stock.sqlite" }),
          ],
        })
        export class AppModule {}
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "TypeOrmModule.forRoot()", ...rowsOnDisk },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 34,
        },
        {
          messageId: "libraryLocal",
          data: { call: "SequelizeModule.forRoot()", ...rowsOnDisk },
          line: 8,
          column: 13,
          endLine: 8,
          endColumn: 36,
        },
      ],
    },
    {
      name: "Sequelize: by option and by address",
      code: `
        import SequelizeDefault, { Sequelize } from "sequelize";
        import { Sequelize as Typed } from "sequelize-typescript";
        export const db = new Sequelize({ dialect: "sqlite", storage: "shop.sqlite" });
        export const other = new SequelizeDefault("sqlite:stock.sqlite");
        export const third = new Typed({ dialect: "sqlite", storage: "orders.sqlite" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Sequelize()", ...rowsOnDisk },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 40,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new SequelizeDefault()", ...rowsOnDisk },
          line: 5,
          column: 34,
          endLine: 5,
          endColumn: 50,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new Typed()", ...rowsOnDisk },
          line: 6,
          column: 34,
          endLine: 6,
          endColumn: 39,
        },
      ],
    },
    {
      name: "knex, imported and required",
      code: `
        import { knex } from "knex";
        const db = require("knex")({ client: "sqlite3", connection: { filename: "shop.db" } });
        export const other = knex({ client: "better-sqlite3", connection: { filename: "stock.db" } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "knex()", ...rowsOnDisk },
          line: 3,
          column: 20,
          endLine: 3,
          endColumn: 35,
        },
        {
          messageId: "libraryLocal",
          data: { call: "knex()", ...rowsOnDisk },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 34,
        },
      ],
    },
    {
      name: "drizzle",
      code: `
        import { drizzle } from "drizzle-orm/better-sqlite3";
        import { drizzle as drizzleLibsql } from "drizzle-orm/libsql";
        export const db = drizzle("shop.db");
        export const other = drizzleLibsql("file:stock.db");
        export const third = drizzleLibsql({ connection: { url: "file:orders.db" } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "drizzle()", ...rowsOnDisk },
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 34,
        },
        {
          messageId: "libraryLocal",
          data: { call: "drizzleLibsql()", ...rowsOnDisk },
          line: 5,
          column: 30,
          endLine: 5,
          endColumn: 43,
        },
        {
          messageId: "libraryLocal",
          data: { call: "drizzleLibsql()", ...rowsOnDisk },
          line: 6,
          column: 30,
          endLine: 6,
          endColumn: 43,
        },
      ],
    },
    {
      name: "Prisma: an adapter for files, and an address that the code gives",
      code: `
        import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
        import { PrismaClient } from "@prisma/client";
        export const db = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: "file:./shop.db" }) });
        export const other = new PrismaClient({ datasources: { db: { url: "file:./stock.db" } } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new PrismaBetterSqlite3()", ...rowsOnDisk },
          line: 4,
          column: 59,
          endLine: 4,
          endColumn: 78,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new PrismaClient()", ...rowsOnDisk },
          line: 5,
          column: 34,
          endLine: 5,
          endColumn: 46,
        },
      ],
    },
    {
      name: "MikroORM: its SQLite package, and the driver in its options",
      code: `
        import { MikroORM as Core } from "@mikro-orm/core";
        import { MikroORM, SqliteDriver } from "@mikro-orm/sqlite";
        export const db = await MikroORM.init({ dbName: "shop.db" });
        export const other = await Core.init({ driver: SqliteDriver, dbName: "stock.db" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "MikroORM.init()", ...rowsOnDisk },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 46,
        },
        {
          messageId: "libraryLocal",
          data: { call: "Core.init()", ...rowsOnDisk },
          line: 5,
          column: 36,
          endLine: 5,
          endColumn: 45,
        },
      ],
    },
    {
      name: "LoopBack: the connector for memory",
      code: `
        import { juggler } from "@loopback/repository";
        export const db = new juggler.DataSource({ name: "db", connector: "memory", file: "data.json" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new juggler.DataSource()",
            holds: "models",
            where: "in the memory",
            services: "a database server",
          },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 49,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-database: documents and keys", rule, {
  valid: [
    {
      name: "lowdb: an adapter of another file",
      filename: inService,
      code: `
        import { Low } from "lowdb";
        import { S3Adapter } from "./s3-adapter.js";
        export const db = new Low(new S3Adapter("shop.json"), {});
      `,
    },
    {
      name: "keyv: stores outside the process, and stores that are not known",
      filename: inService,
      code: `
        import KeyvRedis from "@keyv/redis";
        import { CacheableMemory } from "cacheable";
        import Keyv from "keyv";
        import { options, store } from "./store.js";
        export const one = new Keyv("redis://cache:6379");
        export const two = new Keyv(new KeyvRedis(process.env.REDIS_URL));
        export const three = new Keyv({ store: new KeyvRedis(process.env.REDIS_URL) });
        export const four = new Keyv({ store });
        export const five = new Keyv({ ttl: 60_000, ...options });
        export const six = new Keyv(process.env.KEYV_URL);
        // what keeps it is reported by no-in-memory-cache
        export const seven = new Keyv({ store: new CacheableMemory({ ttl: 60_000 }) });
      `,
    },
    {
      name: "unstorage: drivers outside the process, and drivers that are not known",
      filename: inService,
      code: `
        import { createStorage } from "unstorage";
        import redisDriver from "unstorage/drivers/redis";
        import { driver } from "./driver.js";
        export const one = createStorage({ driver: redisDriver({ url: process.env.REDIS_URL }) });
        export const two = createStorage({ driver });
      `,
    },
    {
      name: "PouchDB: a CouchDB server",
      filename: inService,
      code: `
        import PouchDB from "pouchdb";
        export const db = new PouchDB("https://couch.example.com/orders");
      `,
    },
    {
      name: "LMDB: a database that is only read",
      filename: inService,
      code: `
        import { open } from "lmdb";
        export const places = open({ path: "places", readOnly: true });
        export const others = open("others", { readOnly: true });
      `,
    },
    {
      name: "node-persist: reading and writing what is reported where it is opened",
      code: `
        import express from "express";
        import storage from "node-persist";
        express().get("/flags", async (req, res) => res.json(await storage.getItem("flags")));
        express().put("/flags", async (req, res) => res.json(await storage.setItem("flags", req.body)));
      `,
    },
    {
      name: "conf: the settings of a program, read when it starts",
      filename: inService,
      code: `
        import Conf from "conf";
        const settings = new Conf({ projectName: "shop" });
        export const port = settings.get("port");
      `,
    },
    {
      name: "DataLoader: loaders that are made for each request",
      filename: inService,
      code: `
        import DataLoader from "dataloader";
        export function makeLoaders(db) { return { users: new DataLoader((ids) => db.users(ids)) }; }
      `,
    },
    {
      name: "level: the database of another program, which is only read",
      code: `
        import { Level } from "level";
        export const open = (folder) => new Level(folder, { createIfMissing: false });
      `,
    },
    {
      name: "DataLoader: in an object that others make, for a request or a job",
      code: `
        import DataLoader from "dataloader";
        export default class Context {
          users = new DataLoader((ids) => findUsers(ids));
        }
      `,
    },
  ],
  invalid: [
    {
      name: "lowdb: adapters and presets",
      code: `
        import { Low } from "lowdb";
        import { JSONFile, JSONFilePreset } from "lowdb/node";
        const file = new JSONFile("shop.json");
        export const db = new Low(file, { orders: [] });
        export const third = await JSONFilePreset("stock.json", {});
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Low()", ...rowsOnDisk, holds: "a JSON document" },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 34,
        },
        {
          messageId: "libraryLocal",
          data: { call: "JSONFilePreset()", ...rowsOnDisk, holds: "a JSON document" },
          line: 6,
          column: 36,
          endLine: 6,
          endColumn: 50,
        },
      ],
    },
    {
      name: "lowdb before it was a module",
      filename: inProject("express", "src/db.cjs"),
      code: `
        const low = require("lowdb");
        const FileSync = require("lowdb/adapters/FileSync");
        const db = low(new FileSync("shop.json"));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "low()", ...rowsOnDisk, holds: "a JSON document" },
          line: 4,
          column: 20,
          endLine: 4,
          endColumn: 23,
        },
      ],
    },
    {
      name: "NeDB and its successor",
      code: `
        import Datastore from "@seald-io/nedb";
        const Nedb = require("nedb");
        export const users = new Datastore();
        export const orders = new Nedb();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Datastore()", ...rowsInMemory },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 43,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new Nedb()", ...rowsInMemory },
          line: 5,
          column: 35,
          endLine: 5,
          endColumn: 39,
        },
      ],
    },
    {
      name: "what makes promises of NeDB's callbacks",
      code: `
        const datastore = require("nedb-promise");
        import Datastore from "nedb-promises";
        export const users = datastore({ filename: "data/users.db", autoload: true });
        export const orders = Datastore.create("data/orders.db");
        export const drafts = Datastore.create();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "datastore()", ...rowsOnDisk },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 39,
        },
        {
          messageId: "libraryLocal",
          data: { call: "Datastore.create()", ...rowsOnDisk },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 47,
        },
        {
          messageId: "libraryLocal",
          data: { call: "Datastore.create()", ...rowsInMemory },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 47,
        },
      ],
    },
    {
      name: "the adapter of moleculer-db for NeDB, with a file and without",
      code: `
        const DbService = require("moleculer-db");
        module.exports = { name: "posts", mixins: [DbService], adapter: new DbService.MemoryAdapter({ filename: "./posts.db" }) };
        module.exports.drafts = { name: "drafts", mixins: [DbService], adapter: new DbService.MemoryAdapter() };
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new DbService.MemoryAdapter()", ...rowsOnDisk },
          line: 3,
          column: 77,
          endLine: 3,
          endColumn: 100,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new DbService.MemoryAdapter()", ...rowsInMemory },
          line: 4,
          column: 85,
          endLine: 4,
          endColumn: 108,
        },
      ],
    },
    {
      name: "Level and its relatives",
      code: `
        import { ClassicLevel } from "classic-level";
        import { Level } from "level";
        import leveldown from "leveldown";
        import levelup from "levelup";
        import { MemoryLevel } from "memory-level";
        export const one = new Level("./shop");
        export const two = new ClassicLevel("./stock", { valueEncoding: "json" });
        export const three = levelup(leveldown("./orders"));
        export const four = new MemoryLevel();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Level()", ...rowsOnDisk },
          line: 7,
          column: 32,
          endLine: 7,
          endColumn: 37,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new ClassicLevel()", ...rowsOnDisk },
          line: 8,
          column: 32,
          endLine: 8,
          endColumn: 44,
        },
        {
          messageId: "libraryLocal",
          data: { call: "leveldown()", ...rowsOnDisk },
          line: 9,
          column: 38,
          endLine: 9,
          endColumn: 47,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new MemoryLevel()", ...rowsInMemory },
          line: 10,
          column: 33,
          endLine: 10,
          endColumn: 44,
        },
      ],
    },
    {
      name: "LMDB and RocksDB",
      code: `
        import { open } from "lmdb";
        import rocksdb from "rocksdb";
        export const one = open({ path: "shop" });
        export const two = rocksdb("./stock");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "open()", ...rowsOnDisk },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 32,
        },
        {
          messageId: "libraryLocal",
          data: { call: "rocksdb()", ...rowsOnDisk },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 35,
        },
      ],
    },
    {
      name: "node-persist: the folder, where the service starts",
      code: `
        import storage from "node-persist";
        await storage.init({ dir: "data" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "storage.init()", ...keys, where: "on the disk" },
          line: 3,
          column: 15,
          endLine: 3,
          endColumn: 27,
        },
      ],
    },
    {
      name: "keyv: memory by default, and memory that is asked for",
      code: `
        import Keyv from "keyv";
        export const one = new Keyv();
        export const two = new Keyv({ ttl: 60_000, store: new Map() });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "new Keyv()", option: "store", ...keys, where: "in the memory" },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 36,
        },
        {
          messageId: "libraryDefault",
          data: { call: "new Keyv()", option: "store", ...keys, where: "in the memory" },
          line: 4,
          column: 32,
          endLine: 4,
          endColumn: 36,
        },
      ],
    },
    {
      name: "unstorage: memory by default, and files",
      code: `
        import { createStorage } from "unstorage";
        import fsDriver from "unstorage/drivers/fs";
        export const one = createStorage();
        export const two = createStorage({ driver: fsDriver({ base: "./data" }) });
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "createStorage()", option: "driver", ...keys, where: "in the memory" },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 41,
        },
        {
          messageId: "libraryLocal",
          data: { call: "fsDriver()", ...keys, where: "on the disk" },
          line: 5,
          column: 52,
          endLine: 5,
          endColumn: 60,
        },
      ],
    },
    {
      name: "PouchDB: a database of its own",
      code: `
        import PouchDB from "pouchdb";
        export const db = new PouchDB("orders");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new PouchDB()", ...rowsOnDisk },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 38,
        },
      ],
    },
    {
      name: "DuckDB",
      code: `
        import { DuckDBInstance } from "@duckdb/node-api";
        export const db = await DuckDBInstance.create(":memory:");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "DuckDBInstance.create()", ...rowsInMemory },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 54,
        },
      ],
    },
    {
      name: "PGlite",
      code: `
        import { PGlite } from "@electric-sql/pglite";
        export const db = await PGlite.create();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "PGlite.create()", ...rowsInMemory },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 46,
        },
      ],
    },
    {
      name: "servers that are made for tests, with the option",
      filename: inService,
      options: [{ checkAlternatives: true }],
      code: `
        import RedisMock from "ioredis-mock";
        import { newDb } from "pg-mem";
        export const redis = new RedisMock();
        export const db = newDb();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new RedisMock()", ...rowsInMemory, holds: "a database" },
          line: 4,
          column: 34,
          endLine: 4,
          endColumn: 43,
        },
        {
          messageId: "libraryLocal",
          data: { call: "newDb()", ...rowsInMemory, holds: "a database" },
          line: 5,
          column: 27,
          endLine: 5,
          endColumn: 32,
        },
      ],
    },
    {
      name: "json-server and the memory service of Feathers",
      code: `
        import { memory } from "@feathersjs/memory";
        import jsonServer from "json-server";
        export const users = memory({ paginate: { default: 10 } });
        export const router = jsonServer.router("db.json");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "memory()", ...rowsInMemory, holds: "service data" },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 36,
        },
        {
          messageId: "libraryLocal",
          data: { call: "jsonServer.router()", ...rowsOnDisk },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 48,
        },
      ],
    },
    {
      name: "DataLoader: in an object of which there is one",
      code: `
        import DataLoader from "dataloader";
        class Users {
          byId = new DataLoader((ids) => findUsers(ids));
        }
        export const users = new Users();
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new DataLoader()",
            holds: "loaded records",
            where: "in the memory",
            option: "cacheMap",
            services: "a database server",
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 32,
        },
      ],
    },
    {
      name: "node-json-db: a document in a file",
      code: `
        import { Config, JsonDB } from "node-json-db";
        export const db = new JsonDB(new Config("languages", true));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Config()", holds: "a JSON document", where: "on the disk", services: "a database server" },
          line: 3,
          column: 42,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-database: where and when", rule, {
  valid: [
    {
      name: "a database server in production",
      filename: inService,
      code: `
        import Database from "better-sqlite3";
        import pg from "pg";
        export const db = process.env.NODE_ENV === "production" ? new pg.Pool() : new Database("dev.db");
      `,
    },
    {
      name: "a server for tests and development",
      filename: inService,
      code: `
        import { MongoMemoryServer } from "mongodb-memory-server";
        let url = process.env.MONGO_URL;
        if (process.env.NODE_ENV !== "production") url = (await MongoMemoryServer.create()).getUri();
      `,
    },
    {
      name: "one of two databases, by the configuration",
      filename: inService,
      code: `
        import Database from "better-sqlite3";
        import pg from "pg";
        export const db = process.env.DATABASE_URL ? new pg.Pool() : new Database("shop.db");
      `,
    },
    {
      name: "one of two databases, by the configuration, in branches",
      filename: inService,
      code: `
        import Database from "better-sqlite3";
        import pg from "pg";
        let db;
        if (process.env.DATABASE_URL) db = new pg.Pool();
        else db = new Database("shop.db");
        export { db };
      `,
    },
    {
      name: "a database that stands in for another one",
      filename: inService,
      code: `
        import Keyv from "keyv";
        import { redisStore } from "./redis.js";
        export const keys = redisStore ?? new Keyv();
      `,
    },
    {
      name: "a database in memory that one request makes for itself",
      code: `
        import Database from "better-sqlite3";
        import express from "express";
        express().post("/query", (req, res) => {
          const scratch = new Database(":memory:");
          scratch.exec(req.body.rows);
          res.json(scratch.prepare(req.body.query).all());
        });
      `,
    },
    {
      name: "a test",
      filename: inProject("express", "src/db.test.ts"),
      code: `
        import { MongoMemoryServer } from "mongodb-memory-server";
        export const server = await MongoMemoryServer.create();
      `,
    },
    {
      name: "a script",
      filename: inProject("express", "scripts/import-places.ts"),
      code: `
        import Database from "better-sqlite3";
        const db = new Database("places.db");
      `,
    },
    {
      name: "a program for the command line",
      filename: inProject("express", "src/shell.ts"),
      code: `#!/usr/bin/env node
        import Conf from "conf";
        import Database from "better-sqlite3";
        const db = new Database(new Conf({ projectName: "shop" }).get("database"));
      `,
    },
    {
      name: "a project that serves nothing",
      filename: inProject("plain", "src/index.ts"),
      code: `
        import { Level } from "level";
        export const db = new Level("./db");
      `,
    },
    {
      name: "classes of the project that are called alike",
      filename: inService,
      code: `
        import Database from "./better-sqlite3.js";
        import { Level } from "./level.js";
        export const db = new Database("shop.db");
        export const level = new Level("debug");
      `,
    },
  ],
  invalid: [
    {
      name: "a database that a request leaves in a collection",
      code: `
        import express from "express";
        import { Level } from "level";
        const tenants = new Map();
        express().use((req, res, next) => {
          if (!tenants.has(req.hostname)) tenants.set(req.hostname, new Level(req.hostname));
          next();
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Level()", ...rowsOnDisk },
          line: 6,
          column: 73,
          endLine: 6,
          endColumn: 78,
        },
      ],
    },
    {
      name: "a database that an exported function opens",
      filename: inService,
      code: `
        import Database from "better-sqlite3";
        export function forTenant(tenant) { return new Database(\`\${tenant}.db\`); }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Database()", ...rowsOnDisk },
          line: 3,
          column: 56,
          endLine: 3,
          endColumn: 64,
        },
      ],
    },
    {
      name: "checkAlternatives: one of two databases, and one that stands in",
      filename: inService,
      options: [{ checkAlternatives: true }],
      code: `
        import Database from "better-sqlite3";
        import Keyv from "keyv";
        import pg from "pg";
        import { redisStore } from "./redis.js";
        export const db = process.env.DATABASE_URL ? new pg.Pool() : new Database("shop.db");
        export const keys = redisStore ?? new Keyv();
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Database()", ...rowsOnDisk },
          line: 6,
          column: 74,
          endLine: 6,
          endColumn: 82,
        },
        {
          messageId: "libraryDefault",
          data: { call: "new Keyv()", option: "store", ...keys, where: "in the memory" },
          line: 7,
          column: 47,
          endLine: 7,
          endColumn: 51,
        },
      ],
    },
    {
      name: "checkAlternatives: libraries about which good reviewers differ",
      filename: inService,
      options: [{ checkAlternatives: true }],
      code: `
        import Database from "libsql";
        import { useStorage } from "nitropack/runtime";
        export const db = new Database("shop.db");
        export const server = new Database("libsql://shop.turso.io");
        export const storage = useStorage("carts");
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: { call: "new Database()", option: "syncUrl", ...rowsOnDisk },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 39,
        },
        {
          messageId: "libraryLocal",
          data: { call: "useStorage()", ...keys, where: "in the memory" },
          line: 6,
          column: 32,
          endLine: 6,
          endColumn: 42,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-database: clouds", rule, {
  valid: [],
  invalid: [
    {
      name: "on AWS",
      settings: { stateless: { cloud: "aws" } },
      code: `
        import { Level } from "level";
        export const db = new Level("./shop");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Level()", ...rowsOnDisk, services: "Amazon RDS or DynamoDB" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      name: "on Azure",
      settings: { stateless: { cloud: "azure" } },
      code: `
        import { Level } from "level";
        export const db = new Level("./shop");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Level()", ...rowsOnDisk, services: "Azure Database for PostgreSQL or Cosmos DB" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
    {
      name: "on Google Cloud",
      settings: { stateless: { cloud: "gcp" } },
      code: `
        import Keyv from "keyv";
        export const keys = new Keyv();
      `,
      errors: [
        {
          messageId: "libraryDefault",
          data: {
            call: "new Keyv()",
            option: "store",
            holds: "key/value data",
            where: "in the memory",
            services: "Cloud SQL or Firestore",
          },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "on a platform of one's own",
      settings: { stateless: { cloud: "self-hosted" } },
      code: `
        import { Level } from "level";
        export const db = new Level("./shop");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Level()", ...rowsOnDisk, services: "PostgreSQL" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 36,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-database: what the source says, and what it leaves open", rule, {
  valid: [
    {
      name: "options that may say that a database is only read",
      filename: inService,
      code: `
        import Database from "better-sqlite3";
        import { open } from "lmdb";
        import { options, isWritable } from "./config.js";
        export const one = new Database("places.db", options);
        export const two = new Database("places.db", { ...options });
        export const three = new Database("places.db", { readonly: !isWritable });
        export const four = open({ path: "places", ...options });
      `,
    },
    {
      name: "a flag of sqlite3, verbose or in the options of sqlite",
      filename: inService,
      code: `
        import { open } from "sqlite";
        import sqlite3 from "sqlite3";
        const verbose = require("sqlite3").verbose();
        export const one = new verbose.Database("places.db", verbose.OPEN_READONLY);
        export const two = await open({ filename: "places.db", driver: sqlite3.Database, mode: sqlite3.OPEN_READONLY });
      `,
    },
    {
      name: "an address whose beginning the source does not show",
      filename: inService,
      code: `
        import PouchDB from "pouchdb";
        import { url } from "./config.js";
        export const one = new PouchDB(process.env.COUCHDB_URL);
        export const two = new PouchDB(\`\${url}/orders\`);
      `,
    },
    {
      name: "MikroORM: a server of libsql, and an address from the configuration",
      filename: inService,
      code: `
        import { MikroORM } from "@mikro-orm/libsql";
        await MikroORM.init({ dbName: "libsql://shop.turso.io" });
        await MikroORM.init({ dbName: process.env.DATABASE_URL });
      `,
    },
    {
      name: "Bun: the client of another database",
      filename: inService,
      code: `
        import { SQL } from "bun";
        export const db = new SQL({ adapter: "postgres", filename: "shop.sql" });
      `,
    },
    {
      name: "drizzle: a client that is only read",
      filename: inService,
      code: `
        import Database from "better-sqlite3";
        import { drizzle } from "drizzle-orm/better-sqlite3";
        const sqlite = new Database("places.db", { readonly: true });
        export const one = drizzle(sqlite);
        export const two = drizzle({ client: sqlite });
      `,
    },
    {
      name: "conf: a setting that is written when the program starts",
      filename: inService,
      code: `
        import Conf from "conf";
        const settings = new Conf({ projectName: "shop" });
        settings.set("startedAt", Date.now());
      `,
    },
    {
      name: "DuckDB in memory, which may only be a calculator",
      filename: inService,
      code: `
        import { DuckDBInstance } from "@duckdb/node-api";
        export const db = await DuckDBInstance.create();
      `,
    },
    {
      name: "DataLoader: loaders that go with the request for which a function makes them",
      filename: inService,
      code: `
        import DataLoader from "dataloader";
        const makeLoaders = (req) => ({ users: new DataLoader((ids) => findUsers(req.tenant, ids)) });
        export function addLoaders(req, res, next) { req.loaders = makeLoaders(req); next(); }
      `,
    },
    {
      name: "DataLoader: loaders of a data source of Apollo Server",
      filename: inProject("apollo-server", "src/tracks.ts"),
      code: `
        import DataLoader from "dataloader";
        import { RESTDataSource } from "@apollo/datasource-rest";
        export class Tracks extends RESTDataSource {
          loader = new DataLoader((ids) => this.get("/tracks?ids=" + ids));
        }
      `,
    },
    {
      name: "dataloader: without its cache",
      filename: inProject("express", "src/loaders.ts"),
      code: `
        import DataLoader from "dataloader";
        export const users = new DataLoader(batchUsers, { cache: false });
      `,
    },
  ],
  invalid: [
    {
      name: "drizzle: one report for a client and what wraps it",
      code: `
        import Database from "better-sqlite3";
        import { drizzle } from "drizzle-orm/better-sqlite3";
        const sqlite = new Database("shop.db");
        export const db = drizzle(sqlite);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Database()", ...rowsOnDisk },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 36,
        },
      ],
    },
    {
      name: "drizzle: a file from the configuration",
      code: `
        import { drizzle } from "drizzle-orm/better-sqlite3";
        export const db = drizzle(process.env.DB_FILE);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "drizzle()", ...rowsOnDisk },
          line: 3,
          column: 27,
          endLine: 3,
          endColumn: 34,
        },
      ],
    },
    {
      name: "PGlite: in memory, and in a folder",
      code: `
        import { PGlite } from "@electric-sql/pglite";
        export const one = new PGlite();
        export const two = await new PGlite("./data");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new PGlite()", ...rowsInMemory },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 38,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new PGlite()", ...rowsOnDisk },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: "Sequelize: options that follow name, user and password",
      code: `
        import { Sequelize } from "sequelize";
        export const db = new Sequelize("shop", "user", "secret", { dialect: "sqlite", storage: "shop.db" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Sequelize()", ...rowsOnDisk },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 40,
        },
      ],
    },
    {
      name: "LokiJS: documents of a file",
      code: `
        import Loki from "lokijs";
        export const db = new Loki("shop.db");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Loki()", ...rowsInMemory, holds: "documents" },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "keyv: a file",
      code: `
        import Keyv from "keyv";
        export const keys = new Keyv("sqlite://keys.db");
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Keyv()", holds: "key/value data", services: "a database server", where: "on the disk" },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 37,
        },
      ],
    },
    {
      name: "TypeORM: settings that a factory makes",
      code: `
        import { TypeOrmModule } from "@nestjs/typeorm";
        export const imports = [TypeOrmModule.forRootAsync({ useFactory: () => ({ type: "sqlite", database: "a.db" }) })];
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "TypeOrmModule.forRootAsync()", ...rowsOnDisk },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 59,
        },
      ],
    },
    {
      name: "conf: a setting that a request writes",
      code: `
        import Conf from "conf";
        import express from "express";
        const settings = new Conf({ projectName: "shop" });
        express().put("/theme", (req, res) => { settings.set("theme", req.body.theme); res.end(); });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "settings.set()", ...rowsOnDisk, holds: "configuration" },
          line: 5,
          column: 49,
          endLine: 5,
          endColumn: 61,
        },
      ],
    },
    {
      name: "what is in memory, and what is on the disk",
      code: `
        import Datastore from "@seald-io/nedb";
        import Database from "better-sqlite3";
        import { Low, Memory } from "lowdb";
        import { DataSource } from "typeorm";
        export const one = new Database(":memory:");
        export const two = new DataSource({ type: "sqljs" });
        export const three = new Low(new Memory(), {});
        export const four = new Datastore({ filename: "users.db" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new Database()", ...rowsInMemory },
          line: 6,
          column: 32,
          endLine: 6,
          endColumn: 40,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new DataSource()", ...rowsInMemory },
          line: 7,
          column: 32,
          endLine: 7,
          endColumn: 42,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new Low()", ...rowsInMemory, holds: "a JSON document" },
          line: 8,
          column: 34,
          endLine: 8,
          endColumn: 37,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new Datastore()", ...rowsOnDisk },
          line: 9,
          column: 33,
          endLine: 9,
          endColumn: 42,
        },
      ],
    },
  ],
});
