import type { LocalHolder } from "./types.ts";

/** Names of standard output and of nothing at all. */
const STANDARD_OUTPUT = [
  "/dev/stdout",
  "/dev/stderr",
  "/dev/fd/1",
  "/dev/fd/2",
  "/proc/self/fd/1",
  "/proc/self/fd/2",
  "/proc/1/fd/1",
  "/proc/1/fd/2",
  "/dev/null",
];

/** What stands for standard output where a destination is asked for. */
const STANDARD_DESTINATIONS = [
  ...STANDARD_OUTPUT,
  1,
  2,
  "1",
  "2",
  "process.stdout.fd",
  "process.stderr.fd",
  "process.stdout",
  "process.stderr",
];

/** A stream into a file, of those that no row of its own reports. */
const FILE_STREAM = {
  values: ["fs.createWriteStream()", "graceful-fs.createWriteStream()", "fs-extra.createWriteStream()"],
  madeWith: [{ path: "", except: STANDARD_OUTPUT }],
};

/** The name of a file that the source shows. */
const FILE_NAME = { startsWith: [""], except: STANDARD_DESTINATIONS };

/** Loggers that write files. */
export const logFiles: readonly LocalHolder[] = [
  {
    api: "winston.transports.File()",
    holds: "log files",
    where: "disk",
    onlyWith: [{ path: "filename", except: STANDARD_OUTPUT }, { path: "dirname" }],
    docs: "https://github.com/winstonjs/winston/blob/master/docs/transports.md#file-transport",
    evidence:
      "3.19.0: lib/winston/transports/file.js:56 `if (options.filename || options.dirname)`; lib/winston/transports/file.js:73 `Cannot log to file without filename or stream.`; lib/winston/transports/index.js:30 `return require('./file')`; lib/winston.js:22 `exports.transports = require('./winston/transports')`",
  },
  {
    api: "winston.transports.Stream()",
    holds: "log files",
    where: "disk",
    onlyWith: [{ path: "stream", ...FILE_STREAM }],
    docs: "https://github.com/winstonjs/winston/blob/master/docs/transports.md#stream-transport",
    evidence: "3.19.0: lib/winston/transports/stream.js:30 `options.stream is required.`",
  },
  {
    api: "winston.add()",
    holds: "log files",
    where: "disk",
    argument: 1,
    onlyWith: [{ path: "filename", except: STANDARD_OUTPUT }, { path: "dirname" }],
    docs: "https://github.com/winstonjs/winston/tree/2.x#file-transport",
    evidence:
      "2.4.7: lib/winston/logger.js:481 `created ? transport : (new (transport)(options))`; lib/winston/transports/file.js:43 `if (options.filename || options.dirname)`",
  },
  {
    api: "winston-daily-rotate-file()",
    holds: "log files",
    where: "disk",
    unless: [{ path: "stream", isShown: true }],
    docs: "https://github.com/winstonjs/winston-daily-rotate-file#readme",
    evidence:
      '5.0.0: index.js:5 `module.exports = DailyRotateFile`; index.js:4 `winston.transports.DailyRotateFile = DailyRotateFile`; daily-rotate-file.js:67 `if (options.stream) {`; daily-rotate-file.js:74 `: "winston.log";`',
  },
  {
    api: "winston.transports.DailyRotateFile()",
    holds: "log files",
    where: "disk",
    unless: [{ path: "stream", isShown: true }],
    docs: "https://github.com/winstonjs/winston-daily-rotate-file#readme",
    evidence:
      '5.0.0: index.js:5 `module.exports = DailyRotateFile`; index.js:4 `winston.transports.DailyRotateFile = DailyRotateFile`; daily-rotate-file.js:67 `if (options.stream) {`; daily-rotate-file.js:74 `: "winston.log";`',
  },
  {
    api: "pino.destination()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "", ...FILE_NAME },
      { path: "dest", except: STANDARD_DESTINATIONS },
    ],
    docs: "https://github.com/pinojs/pino/blob/main/docs/api.md#pino-destination",
    evidence:
      "10.4.0: pino.js:239 `module.exports.destination = (dest = process.stdout.fd)`; pino.js:241 `normalizeDestFileDescriptor(dest.dest || process.stdout.fd)`; lib/tools.js:406 `if (typeof destination === 'string' && Number.isFinite(fd))`; lib/tools.js:410 `if (destination === undefined)`; sonic-boom 4.2.1 index.js:104 `fd = fd || dest`",
  },
  {
    api: "pino.pino.destination()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "", ...FILE_NAME },
      { path: "dest", except: STANDARD_DESTINATIONS },
    ],
    docs: "https://github.com/pinojs/pino/blob/main/docs/api.md#pino-destination",
    evidence:
      "10.4.0: pino.js:239 `module.exports.destination = (dest = process.stdout.fd)`; pino.js:241 `normalizeDestFileDescriptor(dest.dest || process.stdout.fd)`; lib/tools.js:406 `if (typeof destination === 'string' && Number.isFinite(fd))`; lib/tools.js:410 `if (destination === undefined)`; sonic-boom 4.2.1 index.js:104 `fd = fd || dest`",
  },
  {
    api: "pino()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "", ...FILE_NAME },
      { path: "", ...FILE_STREAM },
      { path: "", argument: 1, ...FILE_NAME },
      { path: "", argument: 1, ...FILE_STREAM },
      { path: "transport.target", values: ["pino-roll"] },
      { path: "transport.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.targets.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.targets.*.target", values: ["pino-roll"] },
      { path: "transport.pipeline.*.target", values: ["pino-roll"] },
      { path: "transport.targets.*.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
    ],
    docs: "https://github.com/pinojs/pino/blob/main/docs/api.md",
    evidence:
      "10.4.0: lib/tools.js:326 `if (typeof opts === 'string')`; lib/tools.js:329 `} else if (typeof stream === 'string')`; lib/tools.js:334 `opts instanceof SonicBoom || opts.writable || opts._writableState`; lib/tools.js:366 `buildSafeSonicBoom({ fd: process.stdout.fd || 1 })`; lib/tools.js:349 `transport({ caller, ...opts.transport`; file.js:7 `dest: opts.destination || 1`",
  },
  {
    api: "pino.pino()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "", ...FILE_NAME },
      { path: "", ...FILE_STREAM },
      { path: "", argument: 1, ...FILE_NAME },
      { path: "", argument: 1, ...FILE_STREAM },
      { path: "transport.target", values: ["pino-roll"] },
      { path: "transport.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.targets.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.targets.*.target", values: ["pino-roll"] },
      { path: "transport.pipeline.*.target", values: ["pino-roll"] },
      { path: "transport.targets.*.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
    ],
    docs: "https://github.com/pinojs/pino/blob/main/docs/api.md",
    evidence:
      "10.4.0: lib/tools.js:326 `if (typeof opts === 'string')`; lib/tools.js:329 `} else if (typeof stream === 'string')`; lib/tools.js:334 `opts instanceof SonicBoom || opts.writable || opts._writableState`; lib/tools.js:366 `buildSafeSonicBoom({ fd: process.stdout.fd || 1 })`; lib/tools.js:349 `transport({ caller, ...opts.transport`; file.js:7 `dest: opts.destination || 1`",
  },
  {
    api: "pino.transport()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "target", values: ["pino-roll"] },
      { path: "options.destination", except: STANDARD_DESTINATIONS },
      { path: "targets.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "targets.*.target", values: ["pino-roll"] },
      { path: "pipeline.*.target", values: ["pino-roll"] },
      { path: "targets.*.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
    ],
    docs: "https://github.com/pinojs/pino/blob/main/docs/transports.md",
    evidence:
      "10.4.0: lib/transport.js:193 `const { pipeline, targets, levels, dedupe`; lib/transport.js:274 `if (origin === 'pino/file')`; file.js:7 `dest: opts.destination || 1`",
  },
  {
    api: "pino.pino.transport()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "target", values: ["pino-roll"] },
      { path: "options.destination", except: STANDARD_DESTINATIONS },
      { path: "targets.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "targets.*.target", values: ["pino-roll"] },
      { path: "pipeline.*.target", values: ["pino-roll"] },
      { path: "targets.*.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
    ],
    docs: "https://github.com/pinojs/pino/blob/main/docs/transports.md",
    evidence:
      "10.4.0: lib/transport.js:193 `const { pipeline, targets, levels, dedupe`; lib/transport.js:274 `if (origin === 'pino/file')`; file.js:7 `dest: opts.destination || 1`",
  },
  {
    api: "pino.multistream()",
    holds: "log files",
    where: "disk",
    onlyWith: ["", "*", "stream", "*.stream"].map((path) => ({ path, ...FILE_STREAM })),
    docs: "https://github.com/pinojs/pino/blob/main/docs/api.md#pino-multistream",
    evidence:
      "10.4.0: pino.js:249 `module.exports.multistream = require('./lib/multistream')`; lib/multistream.js:35 `if (Array.isArray(streamsArray))`",
  },
  {
    api: "pino.pino.multistream()",
    holds: "log files",
    where: "disk",
    onlyWith: ["", "*", "stream", "*.stream"].map((path) => ({ path, ...FILE_STREAM })),
    docs: "https://github.com/pinojs/pino/blob/main/docs/api.md#pino-multistream",
    evidence:
      "10.4.0: pino.js:249 `module.exports.multistream = require('./lib/multistream')`; lib/multistream.js:35 `if (Array.isArray(streamsArray))`",
  },
  {
    api: "pino-pretty()",
    holds: "log files",
    where: "disk",
    onlyWith: [{ path: "destination", except: STANDARD_DESTINATIONS }],
    docs: "https://github.com/pinojs/pino-pretty#readme",
    evidence: "13.2.0: index.js:205 `dest: opts.destination || 1`",
  },
  {
    api: "pino-http()",
    holds: "an access log",
    where: "disk",
    onlyWith: [
      { path: "transport.target", values: ["pino-roll"] },
      { path: "transport.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.targets.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.targets.*.target", values: ["pino-roll"] },
      { path: "transport.pipeline.*.target", values: ["pino-roll"] },
      { path: "transport.targets.*.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "stream", ...FILE_STREAM },
      { path: "", ...FILE_STREAM },
      { path: "", argument: 1, ...FILE_STREAM },
    ],
    docs: "https://github.com/pinojs/pino-http#readme",
    evidence:
      "11.0.0: logger.js:60 `const theStream = opts.stream || stream`; logger.js:275 `module.exports.pinoHttp = pinoLogger`; logger.js:274 `module.exports.default = pinoLogger`",
  },
  {
    api: "pino-http.pinoHttp()",
    holds: "an access log",
    where: "disk",
    onlyWith: [
      { path: "transport.target", values: ["pino-roll"] },
      { path: "transport.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.targets.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "transport.targets.*.target", values: ["pino-roll"] },
      { path: "transport.pipeline.*.target", values: ["pino-roll"] },
      { path: "transport.targets.*.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "stream", ...FILE_STREAM },
      { path: "", ...FILE_STREAM },
      { path: "", argument: 1, ...FILE_STREAM },
    ],
    docs: "https://github.com/pinojs/pino-http#readme",
    evidence:
      "11.0.0: logger.js:60 `const theStream = opts.stream || stream`; logger.js:275 `module.exports.pinoHttp = pinoLogger`; logger.js:274 `module.exports.default = pinoLogger`",
  },
  {
    api: "nestjs-pino.LoggerModule.forRoot()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "pinoHttp.transport.target", values: ["pino-roll"] },
      { path: "pinoHttp.transport.options.destination", except: STANDARD_DESTINATIONS },
      { path: "pinoHttp.transport.targets.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "pinoHttp.transport.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "pinoHttp.transport.targets.*.target", values: ["pino-roll"] },
      { path: "pinoHttp.transport.pipeline.*.target", values: ["pino-roll"] },
      { path: "pinoHttp.transport.targets.*.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "pinoHttp.stream", ...FILE_STREAM },
    ],
    docs: "https://github.com/iamolegga/nestjs-pino#readme",
    evidence:
      "5.2.1: dist/cjs/params.d.ts:22 `pinoHttp?: Options<IM, SR, CustomLevels> | DestinationStream | [Options<`",
  },
  {
    api: "fastify()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "logger.file", except: STANDARD_OUTPUT },
      { path: "logger.stream", ...FILE_STREAM },
      { path: "logger.transport.target", values: ["pino-roll"] },
      { path: "logger.transport.options.destination", except: STANDARD_DESTINATIONS },
      { path: "logger.transport.targets.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "logger.transport.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
      { path: "logger.transport.targets.*.target", values: ["pino-roll"] },
      { path: "logger.transport.pipeline.*.target", values: ["pino-roll"] },
      { path: "logger.transport.targets.*.pipeline.*.options.destination", except: STANDARD_DESTINATIONS },
    ],
    docs: "https://fastify.dev/docs/latest/Reference/Logging/",
    evidence:
      "5.12.8: lib/logger-pino.js:20 `opts.stream = pino.destination(opts.file)`; types/logger.d.ts:108 `file?: string;`",
  },
  {
    api: "log4js.configure()",
    holds: "log files",
    where: "disk",
    onlyWith: [{ path: "appenders.*.type", values: ["file", "dateFile", "fileSync", "multiFile"] }],
    docs: "https://log4js-node.github.io/log4js-node/appenders.html",
    evidence:
      "6.9.1: lib/appenders/index.js:17 `coreAppenders.set('file', require('./file'))`; lib/appenders/index.js:18 `coreAppenders.set('dateFile'`; lib/appenders/index.js:19 `coreAppenders.set('fileSync'`; types/log4js.d.ts:262 `type: 'multiFile'`; types/log4js.d.ts:27 `export function configure(config: Configuration)`",
  },
  {
    api: "bunyan.createLogger()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "streams.*.path", except: STANDARD_OUTPUT },
      { path: "streams.*.type", values: ["file", "rotating-file"] },
      {
        path: "streams.*.stream",
        values: [
          "fs.createWriteStream()",
          "graceful-fs.createWriteStream()",
          "fs-extra.createWriteStream()",
          "rotating-file-stream.createStream()",
          "rotating-file-stream()",
          "file-stream-rotator.getStream()",
          "pino.destination()",
          "bunyan.RotatingFileStream()",
        ],
      },
      {
        path: "stream",
        values: [
          "fs.createWriteStream()",
          "graceful-fs.createWriteStream()",
          "fs-extra.createWriteStream()",
          "rotating-file-stream.createStream()",
          "rotating-file-stream()",
          "file-stream-rotator.getStream()",
          "pino.destination()",
          "bunyan.RotatingFileStream()",
        ],
      },
    ],
    docs: "https://github.com/trentm/node-bunyan#streams",
    evidence:
      "2.0.5: lib/bunyan.js:562 `s.type = 'file'`; lib/bunyan.js:590 `s.stream = fs.createWriteStream(s.path`; lib/bunyan.js:601 `case 'rotating-file':`; lib/bunyan.js:1602 `module.exports = Logger`; lib/bunyan.js:1617 `module.exports.createLogger = function createLogger(options)`",
  },
  {
    api: "bunyan()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "streams.*.path", except: STANDARD_OUTPUT },
      { path: "streams.*.type", values: ["file", "rotating-file"] },
      {
        path: "streams.*.stream",
        values: [
          "fs.createWriteStream()",
          "graceful-fs.createWriteStream()",
          "fs-extra.createWriteStream()",
          "rotating-file-stream.createStream()",
          "rotating-file-stream()",
          "file-stream-rotator.getStream()",
          "pino.destination()",
          "bunyan.RotatingFileStream()",
        ],
      },
      {
        path: "stream",
        values: [
          "fs.createWriteStream()",
          "graceful-fs.createWriteStream()",
          "fs-extra.createWriteStream()",
          "rotating-file-stream.createStream()",
          "rotating-file-stream()",
          "file-stream-rotator.getStream()",
          "pino.destination()",
          "bunyan.RotatingFileStream()",
        ],
      },
    ],
    docs: "https://github.com/trentm/node-bunyan#streams",
    evidence:
      "2.0.5: lib/bunyan.js:562 `s.type = 'file'`; lib/bunyan.js:590 `s.stream = fs.createWriteStream(s.path`; lib/bunyan.js:601 `case 'rotating-file':`; lib/bunyan.js:1602 `module.exports = Logger`; lib/bunyan.js:1617 `module.exports.createLogger = function createLogger(options)`",
  },
  {
    api: "bunyan.RotatingFileStream()",
    holds: "log files",
    where: "disk",
    docs: "https://github.com/trentm/node-bunyan#streams",
    evidence:
      "2.0.5: lib/bunyan.js:1622 `module.exports.RotatingFileStream = RotatingFileStream`; lib/bunyan.js:1239 `this.path = options.path`",
  },
  {
    api: "bunyan.createLogger().addStream()",
    holds: "log files",
    where: "disk",
    onlyWith: [
      { path: "path", except: STANDARD_OUTPUT },
      { path: "type", values: ["file", "rotating-file"] },
      { path: "stream", ...FILE_STREAM },
    ],
    docs: "https://github.com/trentm/node-bunyan#streams",
    evidence: "2.0.5: lib/bunyan.js:549 `Logger.prototype.addStream = function addStream(s, defaultLevel)`",
  },
  {
    api: "morgan()",
    holds: "an access log",
    where: "disk",
    argument: 1,
    onlyWith: [{ path: "stream", ...FILE_STREAM }],
    docs: "https://github.com/expressjs/morgan#readme",
    evidence:
      "1.12.1: index.js:117 `var stream = opts.stream || process.stdout`; index.js:17 `module.exports = morgan`; index.js:92 `if (format && typeof format === 'object')`",
  },
  {
    api: "koa-morgan()",
    holds: "an access log",
    where: "disk",
    argument: 1,
    onlyWith: [{ path: "stream", ...FILE_STREAM }],
    docs: "https://github.com/koa-modules/morgan#readme",
    evidence: "1.0.1: index.js:23 `module.exports = morgan`; index.js:30 `const fn = originalMorgan(format, options)`",
  },
  {
    api: "rotating-file-stream.createStream()",
    holds: "log files",
    where: "disk",
    docs: "https://github.com/iccicci/rotating-file-stream#readme",
    evidence:
      "3.2.10: dist/cjs/index.js:588 `function createStream(filename, options)`; dist/cjs/index.js:602 `return new RotatingFileStream(generator, opts)`; dist/types/index.d.ts:136 `export declare function createStream`",
  },
  {
    api: "rotating-file-stream.RotatingFileStream()",
    holds: "log files",
    where: "disk",
    docs: "https://github.com/iccicci/rotating-file-stream#readme",
    evidence: "3.2.10: dist/cjs/index.js:439 `exports.RotatingFileStream = RotatingFileStream`",
  },
  {
    api: "rotating-file-stream()",
    holds: "log files",
    where: "disk",
    docs: "https://github.com/iccicci/rotating-file-stream/tree/v1.4.6#readme",
    evidence:
      "1.4.6: index.js:12 `if(! (this instanceof RotatingFileStream)) return new RotatingFileStream(filename, options)`; index.js:303 `module.exports = RotatingFileStream`",
  },
  {
    api: "file-stream-rotator.getStream()",
    holds: "log files",
    where: "disk",
    onlyWith: [{ path: "filename", except: STANDARD_OUTPUT }],
    docs: "https://github.com/rogerc/file-stream-rotator#readme",
    evidence:
      "1.0.0: lib/index.js:3 `exports.getStream = void 0`; lib/index.js:32 `return new FileStreamRotator_1.default(options)`; lib/types.d.ts:17 `filename: string`; 0.6.1 FileStreamRotator.js:441 `if (!options.filename)`; FileStreamRotator.js:443 `return process.stdout`",
  },
  {
    api: "@logtape/file.getFileSink()",
    holds: "log files",
    where: "disk",
    docs: "https://logtape.org/sinks/file",
    evidence:
      "2.3.10: dist/filesink.base.js:192 `options.lazy ? null : options.openSync(path)`; dist/mod.js:4 `export { getFileSink, getRotatingFileSink, getStreamFileSink, getTimeRotatingFileSink }`",
  },
  {
    api: "@logtape/file.getRotatingFileSink()",
    holds: "log files",
    where: "disk",
    docs: "https://logtape.org/sinks/file",
    evidence: "2.3.10: dist/filesink.base.js:363 `let fd = options.openSync(path);`",
  },
  {
    api: "@logtape/file.getStreamFileSink()",
    holds: "log files",
    where: "disk",
    docs: "https://logtape.org/sinks/file",
    evidence: "2.3.10: dist/streamfilesink.js:63 `createWriteStream(path, {`",
  },
  {
    api: "@logtape/file.getTimeRotatingFileSink()",
    holds: "log files",
    where: "disk",
    docs: "https://logtape.org/sinks/file",
    evidence:
      "2.3.10: dist/timefilesink.js:116 `options.openSync(currentPath)`; dist/timefilesink.d.ts:17 `directory: string;`",
  },
  {
    api: "pino-roll()",
    holds: "log files",
    where: "disk",
    docs: "https://github.com/mcollina/pino-roll#readme",
    evidence:
      "4.0.0: pino-roll.js:76 `module.exports = async function ({`; pino-roll.js:102 `const destination = new SonicBoom({ ...opts, dest: fileName })`; lib/utils.js:88 `throw new Error('No file name provided')`",
  },
  {
    api: "logrotate-stream()",
    holds: "log files",
    where: "disk",
    docs: "https://github.com/dstokes/logrotate-stream#readme",
    evidence: "0.2.9: index.js `function LogStream(options)` … `this.file = options.file`, written by fs",
  },
];
