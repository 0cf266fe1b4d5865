import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-local-log-file.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/logger.ts");
const logs = { holds: "log files", services: "the collector of the platform" };
const accessLog = { holds: "an access log", services: "the collector of the platform" };

ruleTester.run("no-local-log-file: winston", rule, {
  valid: [
    {
      name: "the console",
      filename: inService,
      code: `
        import winston from "winston";
        export const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
      `,
    },
    {
      name: "a stream that is standard output",
      filename: inService,
      code: `
        import winston from "winston";
        export const one = new winston.transports.Stream({ stream: process.stdout });
        export const two = new winston.transports.File({ stream: process.stderr });
      `,
    },
    {
      name: "a file that is standard output",
      filename: inService,
      code: `
        import { transports } from "winston";
        export const one = new transports.File({ filename: "/dev/stdout" });
        export const two = new transports.File({ filename: "/proc/1/fd/1" });
        export const three = new transports.File({ filename: "/dev/null" });
      `,
    },
    {
      name: "options of another file",
      filename: inService,
      code: `
        import { transports } from "winston";
        import { options } from "./options.js";
        export const one = new transports.File(options);
        export const two = new transports.File({ level: "error", ...options });
      `,
    },
    {
      name: "a transport that sends",
      filename: inService,
      code: `
        import winston from "winston";
        import { Loggly } from "winston-loggly-bulk";
        winston.add(new Loggly({ token: process.env.LOGGLY_TOKEN, subdomain: "shop" }));
        winston.add(new winston.transports.Http({ host: "logs.example.com" }));
      `,
    },
    {
      name: "a destination that other code names",
      filename: inProject("express", "src/file.ts"),
      code: `
        import pino from "pino";
        import { destination } from "./settings.js";
        export const logger = pino(pino.destination(destination));
      `,
    },
  ],
  invalid: [
    {
      name: "a file beside the console",
      code: `
        import winston from "winston";
        export const logger = winston.createLogger({
          transports: [new winston.transports.Console(), new winston.transports.File({ filename: "app.log" })],
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.File()", ...logs },
          line: 4,
          column: 62,
          endLine: 4,
          endColumn: 85,
        },
      ],
    },
    {
      name: "a folder",
      code: `
        import { transports } from "winston";
        export const file = new transports.File({ dirname: "/var/log/shop" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new transports.File()", ...logs },
          line: 3,
          column: 33,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a path that the code puts together",
      code: `
        import path from "node:path";
        import winston from "winston";
        winston.add(new winston.transports.File({ filename: path.join(import.meta.dirname, "app.log") }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.File()", ...logs },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "in a CommonJS module, also for exceptions",
      filename: inProject("express", "src/logger.cjs"),
      code: `
        const { createLogger, transports } = require("winston");
        const { File } = transports;
        module.exports = createLogger({
          transports: [new File({ filename: "app.log" })],
          exceptionHandlers: [new transports.File({ filename: "exceptions.log" })],
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new File()", ...logs },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 32,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new transports.File()", ...logs },
          line: 6,
          column: 35,
          endLine: 6,
          endColumn: 50,
        },
      ],
    },
    {
      name: "a stream into a file",
      code: `
        import fs from "node:fs";
        import winston from "winston";
        const stream = fs.createWriteStream("app.log", { flags: "a" });
        export const logger = winston.createLogger({ transports: new winston.transports.Stream({ stream }) });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.Stream()", ...logs },
          line: 5,
          column: 70,
          endLine: 5,
          endColumn: 95,
        },
      ],
    },
    {
      name: "a file for each day, in either spelling",
      code: `
        import winston from "winston";
        import DailyRotateFile from "winston-daily-rotate-file";
        winston.add(new DailyRotateFile({ filename: "app-%DATE%.log", maxFiles: "14d" }));
        winston.add(new winston.transports.DailyRotateFile({ filename: "app-%DATE%.log" }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new DailyRotateFile()", ...logs },
          line: 4,
          column: 25,
          endLine: 4,
          endColumn: 40,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.DailyRotateFile()", ...logs },
          line: 5,
          column: 25,
          endLine: 5,
          endColumn: 59,
        },
      ],
    },
    {
      name: "a file, added as the second version had it",
      code: `
        const winston = require("winston");
        winston.add(winston.transports.File, { filename: "app.log" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "winston.add()", ...logs },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 20,
        },
      ],
    },
    {
      name: "in a module of NestJS",
      filename: inProject("nestjs", "src/app.module.ts"),
      code: `
        import { Module } from "@nestjs/common";
        import { WinstonModule } from "nest-winston";
        import * as winston from "winston";
        @Module({
          imports: [WinstonModule.forRoot({ transports: [new winston.transports.File({ filename: "app.log" })] })],
        })
        export class AppModule {}
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.File()", ...logs },
          line: 6,
          column: 62,
          endLine: 6,
          endColumn: 85,
        },
      ],
    },
    {
      name: "a destination that is put together from a folder and a name",
      filename: inProject("express", "src/file.ts"),
      code: `
        import path from "node:path";
        import pino from "pino";
        import { folder } from "./settings.js";
        const file = path.join(folder, "shop.log");
        export const logger = pino(pino.destination(file));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pino.destination()", holds: "log files", services: "the collector of the platform" },
          line: 6,
          column: 36,
          endLine: 6,
          endColumn: 52,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-log-file: pino", rule, {
  valid: [
    {
      name: "standard output by default",
      filename: inService,
      code: `
        import pino from "pino";
        export const one = pino();
        export const two = pino({ level: "debug" });
        export const three = pino(pino.destination());
        export const four = pino(pino.destination({ sync: false }));
      `,
    },
    {
      name: "standard output by number, by name and by stream",
      filename: inService,
      code: `
        import pino from "pino";
        export const loggers = [
          pino(pino.destination(1)),
          pino(pino.destination({ dest: 1, sync: false })),
          pino(pino.destination({ dest: "/dev/stdout" })),
          pino(pino.destination({ dest: process.stdout.fd })),
          pino(process.stderr),
          pino({ transport: { target: "pino/file", options: { destination: 2 } } }),
          pino({ transport: { target: "pino/file", options: { destination: "/proc/self/fd/1" } } }),
        ];
      `,
    },
    {
      name: "transports that print or send",
      filename: inService,
      code: `
        import pino from "pino";
        export const one = pino({ transport: { target: "pino/file" } });
        export const two = pino({ transport: { target: "pino-pretty", options: { colorize: true } } });
        export const three = pino(pino.transport({ target: "pino-loki", options: { host: process.env.LOKI_URL } }));
      `,
    },
    {
      name: "options of another file",
      filename: inService,
      code: `
        import pino from "pino";
        import { options, targets } from "./options.js";
        export const one = pino(options);
        export const two = pino({ ...options });
        export const three = pino({ transport: { targets } });
        export const four = pino({ transport: { target: "pino/file", options } });
      `,
    },
    {
      name: "a file in development",
      filename: inService,
      code: `
        import pino from "pino";
        const file = { target: "pino/file", options: { destination: "dev.log" } };
        export const one = pino({ transport: process.env.NODE_ENV === "production" ? undefined : file });
      `,
    },
    {
      name: "the logger of Fastify on standard output",
      filename: inProject("fastify", "src/app.ts"),
      code: `
        import Fastify from "fastify";
        export const one = Fastify({ logger: true });
        export const two = Fastify({ logger: { level: "info", stream: process.stdout } });
      `,
    },
  ],
  invalid: [
    {
      name: "a file as destination",
      code: `
        import pino from "pino";
        export const logger = pino(pino.destination({ dest: "app.log", mkdir: true }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pino.destination()", ...logs },
          line: 3,
          column: 36,
          endLine: 3,
          endColumn: 52,
        },
      ],
    },
    {
      name: "a file as destination, by the named function in a CommonJS module",
      filename: inProject("express", "src/logger.cjs"),
      code: `
        const { pino } = require("pino");
        module.exports = pino(pino.destination({ dest: "/var/log/shop.log" }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pino.destination()", ...logs },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: "a transport into a file",
      code: `
        import { pino } from "pino";
        export const logger = pino({ transport: { target: "pino/file", options: { destination: "app.log" } } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pino()", ...logs },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "one of several transports, and a path that the code puts together",
      code: `
        import pino from "pino";
        import { folder } from "./config.js";
        const transport = pino.transport({
          targets: [
            { target: "pino-pretty" },
            { target: "pino/file", options: { destination: \`\${folder}/app.log\` } },
          ],
        });
        export const logger = pino(transport);
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pino.transport()", ...logs },
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: "files that are rotated",
      code: `
        import pino from "pino";
        export const logger = pino({ transport: { target: "pino-roll", options: { file: "app", frequency: "daily" } } });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pino()", ...logs },
          line: 3,
          column: 31,
          endLine: 3,
          endColumn: 35,
        },
      ],
    },
    {
      name: "pretty printing into a file",
      code: `
        import pino from "pino";
        import pretty from "pino-pretty";
        export const logger = pino(pretty({ destination: "app.log", colorize: false }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pretty()", ...logs },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 42,
        },
      ],
    },
    {
      name: "the middleware of pino",
      code: `
        import { createWriteStream } from "node:fs";
        import express from "express";
        import pinoHttp from "pino-http";
        const app = express();
        app.use(pinoHttp({ stream: createWriteStream("access.log") }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pinoHttp()", ...accessLog },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 25,
        },
      ],
    },
    {
      name: "the module of NestJS",
      filename: inProject("nestjs", "src/app.module.ts"),
      code: `
        import { Module } from "@nestjs/common";
        import { LoggerModule } from "nestjs-pino";
        const transport = { target: "pino/file", options: { destination: "app.log" } };
        @Module({ imports: [LoggerModule.forRoot({ pinoHttp: { transport } })] })
        export class AppModule {}
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "LoggerModule.forRoot()", ...logs },
          line: 5,
          column: 29,
          endLine: 5,
          endColumn: 49,
        },
      ],
    },
    {
      name: "the logger of Fastify",
      filename: inProject("fastify", "src/app.ts"),
      code: `
        import Fastify from "fastify";
        export const one = Fastify({ logger: { level: "info", file: "app.log" } });
        export const two = Fastify({
          logger: { transport: { target: "pino/file", options: { destination: "app.log" } } },
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "Fastify()", ...logs },
          line: 3,
          column: 28,
          endLine: 3,
          endColumn: 35,
        },
        {
          messageId: "libraryLocal",
          data: { call: "Fastify()", ...logs },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 35,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-log-file: other loggers", rule, {
  valid: [
    {
      name: "log4js: standard output, and a configuration of another file",
      filename: inService,
      code: `
        import log4js from "log4js";
        import { appenders } from "./appenders.js";
        log4js.configure({
          appenders: { out: { type: "stdout" }, err: { type: "stderr" } },
          categories: { default: { appenders: ["out"], level: "info" } },
        });
        log4js.configure("log4js.json");
        log4js.configure({ appenders, categories: {} });
      `,
    },
    {
      name: "bunyan: standard output",
      filename: inService,
      code: `
        import bunyan from "bunyan";
        export const one = bunyan.createLogger({ name: "shop" });
        export const two = bunyan.createLogger({ name: "shop", streams: [{ stream: process.stdout }] });
        export const three = bunyan.createLogger({ name: "shop", stream: process.stderr });
        export const four = bunyan.createLogger({ name: "shop", streams: [{ path: "/dev/stdout" }] });
      `,
    },
    {
      name: "morgan: standard output, and a logger",
      code: `
        import express from "express";
        import morgan from "morgan";
        import { logger, options } from "./logger.js";
        const app = express();
        app.use(morgan("combined"));
        app.use(morgan("combined", { stream: process.stderr }));
        app.use(morgan("combined", { stream: { write: (line) => logger.info(line) } }));
        app.use(morgan("combined", options));
        app.use(morgan("combined", { skip: isHealthCheck, ...options }));
      `,
    },
    {
      name: "a stream that is one of several",
      code: `
        import { createWriteStream } from "node:fs";
        import express from "express";
        import morgan from "morgan";
        let stream = process.stdout;
        if (process.env.ACCESS_LOG) stream = createWriteStream(process.env.ACCESS_LOG);
        express().use(morgan("combined", { stream }));
      `,
    },
    {
      name: "LogTape: the console",
      filename: inService,
      code: `
        import { configure, getConsoleSink } from "@logtape/logtape";
        await configure({ sinks: { console: getConsoleSink() }, loggers: [{ category: "shop", sinks: ["console"] }] });
      `,
    },
    {
      name: "file-stream-rotator: standard output and nothing",
      filename: inService,
      code: `
        import FileStreamRotator from "file-stream-rotator";
        export const one = FileStreamRotator.getStream({ verbose: false });
        export const two = FileStreamRotator.getStream({ filename: "/dev/null" });
      `,
    },
    {
      name: "a stream into a file that no logger gets",
      filename: inService,
      code: `
        import { createWriteStream } from "node:fs";
        export const report = createWriteStream("report.csv");
      `,
    },
  ],
  invalid: [
    {
      name: "log4js: a file beside standard output",
      code: `
        import log4js from "log4js";
        log4js.configure({
          appenders: { out: { type: "stdout" }, app: { type: "dateFile", filename: "app.log" } },
          categories: { default: { appenders: ["out", "app"], level: "info" } },
        });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "log4js.configure()", ...logs },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 25,
        },
      ],
    },
    {
      name: "log4js: a list of appenders, in a CommonJS module",
      filename: inProject("express", "src/logger.cjs"),
      code: `
        const { configure } = require("log4js");
        configure({ appenders: [{ type: "console" }, { type: "file", filename: "app.log" }] });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "configure()", ...logs },
          line: 3,
          column: 9,
          endLine: 3,
          endColumn: 18,
        },
      ],
    },
    {
      name: "bunyan: paths, rotation and streams into files",
      code: `
        import fs from "node:fs";
        import bunyan from "bunyan";
        export const one = bunyan.createLogger({ name: "shop", streams: [{ path: "app.log" }] });
        export const two = bunyan.createLogger({
          name: "shop",
          streams: [{ stream: process.stdout }, { type: "rotating-file", path: "app.log", period: "1d" }],
        });
        export const three = new bunyan({ name: "shop", stream: fs.createWriteStream("app.log") });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "bunyan.createLogger()", ...logs },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 47,
        },
        {
          messageId: "libraryLocal",
          data: { call: "bunyan.createLogger()", ...logs },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 47,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new bunyan()", ...logs },
          line: 9,
          column: 34,
          endLine: 9,
          endColumn: 40,
        },
      ],
    },
    {
      name: "bunyan: a stream that is added later",
      code: `
        import bunyan from "bunyan";
        const logger = bunyan.createLogger({ name: "shop" });
        logger.addStream({ path: "app.log" });
        logger.addStream({ stream: process.stdout });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "logger.addStream()", ...logs },
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: "morgan",
      code: `
        import fs from "node:fs";
        import path from "node:path";
        import express from "express";
        import morgan from "morgan";
        const app = express();
        const stream = fs.createWriteStream(path.join(import.meta.dirname, "access.log"), { flags: "a" });
        app.use(morgan("combined", { stream }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "morgan()", ...accessLog },
          line: 8,
          column: 17,
          endLine: 8,
          endColumn: 23,
        },
      ],
    },
    {
      name: "morgan in a CommonJS module, with a stream of fs-extra",
      filename: inProject("express", "src/app.cjs"),
      code: `
        const express = require("express");
        const { createWriteStream } = require("fs-extra");
        const morgan = require("morgan");
        express().use(morgan("combined", { stream: createWriteStream("access.log") }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "morgan()", ...accessLog },
          line: 5,
          column: 23,
          endLine: 5,
          endColumn: 29,
        },
      ],
    },
    {
      name: "streams that rotate files",
      filename: inService,
      code: `
        import FileStreamRotator from "file-stream-rotator";
        import { createStream } from "rotating-file-stream";
        export const one = createStream("access.log", { interval: "1d" });
        export const two = FileStreamRotator.getStream({ filename: "access-%DATE%.log" });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "createStream()", ...logs },
          line: 4,
          column: 28,
          endLine: 4,
          endColumn: 40,
        },
        {
          messageId: "libraryLocal",
          data: { call: "FileStreamRotator.getStream()", ...logs },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 55,
        },
      ],
    },
    {
      name: "LogTape: sinks into files",
      code: `
        import { getFileSink, getRotatingFileSink } from "@logtape/file";
        import { configure } from "@logtape/logtape";
        await configure({ sinks: { one: getFileSink("app.log"), two: getRotatingFileSink("audit.log") }, loggers: [] });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "getFileSink()", ...logs },
          line: 4,
          column: 41,
          endLine: 4,
          endColumn: 52,
        },
        {
          messageId: "libraryLocal",
          data: { call: "getRotatingFileSink()", ...logs },
          line: 4,
          column: 70,
          endLine: 4,
          endColumn: 89,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-log-file: where and when", rule, {
  valid: [
    {
      name: "a file in development, by NODE_ENV and by a setting named after it",
      filename: inService,
      code: `
        import winston from "winston";
        import { isDevelopment } from "./config.js";
        const transports = [new winston.transports.Console()];
        if (process.env.NODE_ENV !== "production") transports.push(new winston.transports.File({ filename: "dev.log" }));
        if (isDevelopment) transports.push(new winston.transports.File({ filename: "debug.log" }));
      `,
    },
    {
      name: "one of two transports, by the configuration",
      filename: inService,
      code: `
        import winston from "winston";
        const transport = process.env.LOG_FILE
          ? new winston.transports.File({ filename: process.env.LOG_FILE })
          : new winston.transports.Console();
      `,
    },
    {
      name: "a transport that stands in for another one",
      filename: inService,
      code: `
        import winston from "winston";
        import { collector } from "./collector.js";
        winston.add(collector ?? new winston.transports.File({ filename: "app.log" }));
      `,
    },
    {
      name: "a test",
      filename: inProject("express", "src/logger.test.ts"),
      code: `
        import winston from "winston";
        export const file = new winston.transports.File({ filename: "test.log" });
      `,
    },
    {
      name: "a script",
      filename: inProject("express", "scripts/import.ts"),
      code: `
        import winston from "winston";
        export const file = new winston.transports.File({ filename: "import.log" });
      `,
    },
    {
      name: "a program for the command line",
      filename: inProject("express", "src/shell.ts"),
      code: `#!/usr/bin/env node
        import pino from "pino";
        export const logger = pino({ transport: { target: "pino/file", options: { destination: "shell.log" } } });
      `,
    },
    {
      name: "a project that serves nothing",
      filename: inProject("plain", "src/index.ts"),
      code: `
        import winston from "winston";
        export const file = new winston.transports.File({ filename: "app.log" });
      `,
    },
    {
      name: "a logger of the project that is called alike",
      filename: inService,
      code: `
        import winston from "./winston.js";
        export const file = new winston.transports.File({ filename: "app.log" });
      `,
    },
  ],
  invalid: [
    {
      name: "a file that the configuration asks for",
      filename: inService,
      code: `
        import winston from "winston";
        if (process.env.LOG_FILE) winston.add(new winston.transports.File({ filename: process.env.LOG_FILE }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.File()", ...logs },
          line: 3,
          column: 51,
          endLine: 3,
          endColumn: 74,
        },
      ],
    },
    {
      name: "a logger that an exported function makes",
      filename: inService,
      code: `
        import winston from "winston";
        export function makeLogger(filename) {
          return winston.createLogger({ transports: [new winston.transports.File({ filename })] });
        }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.File()", ...logs },
          line: 4,
          column: 58,
          endLine: 4,
          endColumn: 81,
        },
      ],
    },
    {
      name: "a static field",
      filename: inService,
      code: `
        import pino from "pino";
        export class Log { static audit = pino({ transport: { target: "pino/file", options: { destination: "audit.log" } } }); }
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pino()", ...logs },
          line: 3,
          column: 43,
          endLine: 3,
          endColumn: 47,
        },
      ],
    },
    {
      name: "checkAlternatives: one of two transports, and one that stands in",
      filename: inService,
      options: [{ checkAlternatives: true }],
      code: `
        import winston from "winston";
        import { collector } from "./collector.js";
        const transport = process.env.LOG_FILE
          ? new winston.transports.File({ filename: process.env.LOG_FILE })
          : new winston.transports.Console();
        winston.add(collector ?? new winston.transports.File({ filename: "app.log" }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.File()", ...logs },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 40,
        },
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.File()", ...logs },
          line: 7,
          column: 38,
          endLine: 7,
          endColumn: 61,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-log-file: clouds", rule, {
  valid: [],
  invalid: [
    {
      name: "on AWS",
      settings: { stateless: { cloud: "aws" } },
      code: `
        import winston from "winston";
        winston.add(new winston.transports.File({ filename: "app.log" }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.File()", holds: "log files", services: "CloudWatch Logs" },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "on Azure",
      settings: { stateless: { cloud: "azure" } },
      code: `
        import winston from "winston";
        winston.add(new winston.transports.File({ filename: "app.log" }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.File()", holds: "log files", services: "Azure Monitor" },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "on Google Cloud",
      settings: { stateless: { cloud: "gcp" } },
      code: `
        import winston from "winston";
        winston.add(new winston.transports.File({ filename: "app.log" }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "new winston.transports.File()", holds: "log files", services: "Cloud Logging" },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
    {
      name: "on a platform of one's own",
      settings: { stateless: { cloud: "self-hosted" } },
      code: `
        import winston from "winston";
        winston.add(new winston.transports.File({ filename: "app.log" }));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: {
            call: "new winston.transports.File()",
            holds: "log files",
            services: "the collector of the platform",
          },
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 48,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-log-file: streams", rule, {
  valid: [
    {
      name: "standard output by the name of its file",
      filename: inService,
      code: `
        import fs from "node:fs";
        import morgan from "morgan";
        export const access = morgan("combined", { stream: fs.createWriteStream("/dev/stdout") });
      `,
    },
    {
      name: "a stream that is one of two",
      filename: inService,
      code: `
        import fs from "node:fs";
        import morgan from "morgan";
        export const one = morgan("x", { stream: isLocal ? fs.createWriteStream("a.log") : process.stdout });
        export const two = morgan("x", { stream: isHosted ? process.stdout : fs.createWriteStream("a.log") });
      `,
    },
    {
      name: "standard output unless a file is configured",
      filename: inService,
      code: `
        import pino from "pino";
        export const one = pino.destination({ dest: process.env.LOG_FILE || 1 });
        export const two = pino(pino.destination(1));
        export const three = pino({ transport: { target: "pino/file", options: { destination: process.env.LOG_FILE || 1 } } });
      `,
    },
    {
      name: "a rotating file whose stream is standard output",
      filename: inService,
      code: `
        import DailyRotateFile from "winston-daily-rotate-file";
        export const transport = new DailyRotateFile({ stream: process.stdout });
      `,
    },
  ],
  invalid: [
    {
      name: "pino: files and streams as arguments",
      code: `
        import fs from "node:fs";
        import pino, { multistream, pino as makeLogger } from "pino";
        export const one = pino(pino.destination("app.log"));
        export const two = makeLogger({}, fs.createWriteStream("app.log"));
        export const three = pino({}, multistream([{ stream: fs.createWriteStream("app.log") }]));
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pino.destination()", ...logs },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 49,
        },
        {
          messageId: "libraryLocal",
          data: { call: "makeLogger()", ...logs },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 38,
        },
        {
          messageId: "libraryLocal",
          data: { call: "multistream()", ...logs },
          line: 6,
          column: 39,
          endLine: 6,
          endColumn: 50,
        },
      ],
    },
    {
      name: "pino-http by its name",
      code: `
        import fs from "node:fs";
        import { pinoHttp } from "pino-http";
        export const access = pinoHttp({ stream: fs.createWriteStream("access.log") });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "pinoHttp()", ...accessLog },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 39,
        },
      ],
    },
    {
      name: "one report for a stream and what writes to it",
      code: `
        import morgan from "morgan";
        import * as rfs from "rotating-file-stream";
        export const access = morgan("combined", { stream: rfs.createStream("access.log") });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "rfs.createStream()", ...logs },
          line: 4,
          column: 60,
          endLine: 4,
          endColumn: 76,
        },
      ],
    },
  ],
});

ruleTester.run("no-local-log-file: streams by hand", rule, {
  valid: [
    {
      name: "a stream that is no log",
      filename: inService,
      code: `
        import fs from "node:fs";
        const out = fs.createWriteStream("report.csv", { flags: "a" });
        export const add = (row) => out.write(row);
      `,
    },
    {
      name: "a log that is written anew",
      filename: inService,
      code: `
        import fs from "node:fs";
        const out = fs.createWriteStream("build.log");
        out.write("started");
      `,
    },
    {
      name: "one that another file writes to",
      filename: inService,
      code: `
        import fs from "node:fs";
        export const out = fs.createWriteStream("access.log", { flags: "a" });
      `,
    },
    {
      name: "one that a request opens, which no-fs-write-in-handler reports",
      filename: inService,
      code: `
        import fs from "node:fs";
        import express from "express";
        express().get("/", (req, res) => { const out = fs.createWriteStream("access.log", { flags: "a" }); out.write(req.url); res.end(); });
      `,
    },
    {
      name: "one in a program that is no service",
      filename: inProject("plain", "src/logger.ts"),
      code: `
        import fs from "node:fs";
        const out = fs.createWriteStream("access.log", { flags: "a" });
        export const log = (line) => out.write(line);
      `,
    },
  ],
  invalid: [
    {
      name: "one that is opened at load",
      filename: inService,
      code: `
        import fs from "node:fs";
        const out = fs.createWriteStream("access.log", { flags: "a" });
        export const log = (line) => out.write(line);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "fs.createWriteStream()", services: "the collector of the platform" },
          line: 3,
          column: 21,
          endLine: 3,
          endColumn: 41,
        },
      ],
    },
    {
      name: "one in a folder for logs",
      filename: inService,
      code: `
        import fs from "node:fs";
        import path from "node:path";
        let out;
        export function init() { out = fs.createWriteStream(path.join("logs", "today.txt"), { flags: "a" }); }
        export const log = (line) => out.write(line);
      `,
      errors: [
        {
          messageId: "handMade",
          data: { call: "fs.createWriteStream()", services: "the collector of the platform" },
          line: 5,
          column: 40,
          endLine: 5,
          endColumn: 60,
        },
      ],
    },
    {
      name: "the access log of Koa",
      filename: inService,
      code: `
        import fs from "node:fs";
        import morgan from "koa-morgan";
        export const access = morgan("combined", { stream: fs.createWriteStream("access.log", { flags: "a" }) });
      `,
      errors: [
        {
          messageId: "libraryLocal",
          data: { call: "morgan()", ...accessLog },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 37,
        },
      ],
    },
  ],
});
