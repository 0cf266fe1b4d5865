// Whose an object is: one for all requests, one for each client, or one for each of what others make.
import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-module-level-mutable-state.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester();
const inService = inProject("express", "src/file.ts");
const services = "Redis or a database";

ruleTester.run("no-module-level-mutable-state: whose an object is", rule, {
  valid: [
    {
      name: "methods of a literal that is handed over, which the objects of a model get",
      filename: inService,
      code: `Lists.helpers({ move(board) { this.boardId = board; } });`,
    },
    {
      name: "methods that a schema gives to its documents",
      filename: inService,
      code: `const user = new Schema({}); user.methods = { rename(name) { this.name = name; } }; export default user;`,
    },
    {
      name: "a class of which each client has an instance, made at the start for one of them",
      code: `
        import express from "express";
        class ChatSession { names = new Map(); constructor(app) { app.post("/", (req) => { this.names.set(req.ip, req.body); }); } }
        function start(app) { return new ChatSession(app); }
        start(express());
      `,
    },
    {
      name: "an instance that is handed over while a request is served, of a class of unknown makers",
      code: `
        import express from "express";
        import { Swarm } from "./swarm";
        export class Tracker {
          address = null;
          constructor() { express().get("/", (req, res) => { res.json(new Swarm(req.query.hash, this)); }); }
          listen(address) { this.address = address; }
        }
      `,
    },
    {
      name: "a number that only makes names differ, beside the time",
      filename: inService,
      code: "let count = 0; export function temporaryName(file) { count = (count + 1) % 1000; return `${file}.${Date.now()}.${count}`; }",
    },
    {
      name: "such a number in a class",
      filename: inService,
      code: "export class Jobs { static count = 0; start() { return `job-${Date.now()}-${Jobs.count++}`; } }",
    },
    {
      name: "methods that other objects are made with",
      filename: inService,
      code: `const methods = { set(key, value) { this[key] = value; } }; export const create = () => Object.create(methods);`,
    },
    {
      name: "a global of which nothing says that it is a container",
      code: `
        import express from "express";
        express().post("/", (req) => { global.queue.push(req.body); });
      `,
    },
    {
      name: "methods of a literal that find as their this what calls them",
      filename: inService,
      code: `
        export default { data: () => ({ mode: "" }), methods: { show(mode) { this.mode = mode; } } };
        module.exports = { handler(command) { this.session.selected = command.path; } };
      `,
    },
    {
      name: "constructors that a literal holds",
      filename: inService,
      code: `module.exports = { NotFoundError: function (id) { Error.captureStackTrace(this); this.message = id; } };`,
    },
    {
      name: "a provider of NestJS of which the file makes another for each call",
      filename: inProject("nestjs", "src/comparer.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable()
        export class Comparer { rows = ""; compare(rows) { this.rows = rows; return this.rows.length; } }
        @Injectable()
        export class Comparers { make() { return new Comparer(); } }
      `,
    },
    {
      name: "a class called a service, of which other code of the file makes one for each call",
      filename: inService,
      code: `
        export class ReportService { rows = []; add(row) { this.rows.push(row); return this.rows.length; } }
        export const count = (rows) => { const report = new ReportService(); rows.forEach((row) => report.add(row)); return report; };
      `,
    },
    {
      name: "methods of a literal that look for what it does not have",
      filename: inService,
      code: `
        module.exports = {
          states: {},
          async handler(command) { this.states[command.id] = this.session.user; },
        };
      `,
    },
    {
      name: "what an extension of Hocuspocus is told once",
      filename: inService,
      code: `
        import type { Extension, onConfigurePayload, onConnectPayload } from "@hocuspocus/server";
        export class Limits implements Extension {
          version = "";
          async onConfigure({ version }: onConfigurePayload) { this.version = version; }
          async onConnect({ context }: onConnectPayload) { context.user = { since: Date.now() }; }
        }
      `,
    },
    {
      name: "an object that is made for one client, by a parameter of that name",
      filename: inService,
      code: `
        import { Events } from "discord.js";
        export class Conversation {
          seen = new Map();
          constructor(private readonly client: Socket) {
            client.on("message", (message) => { this.seen.set(message.id, message); });
          }
        }
      `,
    },
    {
      name: "what is set up for one request",
      filename: inService,
      code: `
        import express from "express";
        export async function handle(requestEvent) {
          const router = express.Router();
          let order = 0;
          router.get("/", (req, res) => { order++; res.end(); });
          await run(router, requestEvent);
        }
      `,
    },
    {
      name: "a command that is made with what it is about",
      filename: inProject("discord-js", "src/rename.ts"),
      code: `
        import { Command } from "./command";
        import type { Client } from "discord.js";
        export class RenameCommand extends Command {
          user = null;
          run(user) { this.user = user; }
        }
      `,
    },
    {
      name: "a manager that is made for one room, and one that holds one thing at a time",
      filename: inService,
      code: `
        export class SeatManager {
          seats = new Map();
          constructor(room) { this.room = room; }
          take(userId, seat) { this.seats.set(userId, seat); }
        }
        export class CardManager {
          cards = new Map();
          constructor(private readonly playerCount: number) {}
          deal(playerId, card) { this.cards.set(playerId, card); }
        }
        export class PageManager {
          pages = new Map();
          open(path, page) { this.pages.set(path, page); }
        }
      `,
    },
    {
      name: "one of what there are many",
      filename: inService,
      code: `
        export class Room {
          players = new Map();
          join(playerId, player) { this.players.set(playerId, player); }
        }
      `,
    },
    {
      name: "a function that makes such things for one room, or for itself",
      filename: inService,
      code: `
        export function createSeats(room) {
          const seats = new Map();
          return { take(userId, seat) { seats.set(userId, seat); } };
        }
        export function countByUser(visits) {
          const counts = new Map();
          const add = ({ userId }) => counts.set(userId, (counts.get(userId) ?? 0) + 1);
          visits.forEach(add);
          return counts;
        }
      `,
    },
    {
      name: "what a constructor fills, in methods of its own",
      filename: inService,
      code: `
        export class Router {
          static routers: Record<string, Router> = {};
          private paths = new Map();
          private constructor() { this.registerAll(); }
          static for(verb: string) { return (Router.routers[verb] ??= new Router()); }
          private registerAll() { this.add("/users"); this.add("/orders"); }
          add(path) { this.paths.set(path, { path, id: Date.now() }); }
        }
      `,
    },
    {
      name: "a class that makes what others keep",
      filename: inService,
      code: `
        export class Basket {
          static made = 0;
          items = new Map();
          static create(owner) {
            Basket.made += 1;
            return new Basket();
          }
          async add(name) { this.items.set(name, await load(name)); }
        }
      `,
    },
    {
      name: "what a manager has read of each path, and a store that stands in for another one",
      filename: inService,
      code: `
        export class InMemoryRoomStore {
          rooms = new Map();
          set(roomId, room) { this.rooms.set(roomId, room); }
        }
        export class PageManager {
          pages = new Map();
          async open(path) { this.pages.set(path, await read(path)); }
        }
      `,
    },
    {
      name: "fields that hold functions, of an instance that is handed over while a request is served",
      filename: inProject("discord-js", "src/bot.ts"),
      code: `
        import { Client, Events } from "discord.js";
        import { execute } from "./commands";
        export class Bot {
          adminId;
          constructor(private client: Client, private config) {}
          login = async () => { this.adminId = this.config.admin; };
          listen = async () => {
            this.client.on(Events.InteractionCreate, async (interaction) => { await execute(interaction, this); });
          };
        }
      `,
    },
    {
      name: "what functions in an object make of themselves, by their names",
      filename: inService,
      code: `
        import express from "express";
        const errors = {};
        errors.NotFound = function (id) { this.name = "NotFound"; this.id = id; };
        const kinds = { Conflict: function (id) { this.id = id; } };
        express().get("/users/:id", (req) => { throw req.query.old ? new errors.NotFound(req.params.id) : new kinds.Conflict(1); });
      `,
    },
    {
      name: "a semaphore, a limiter for one room, and one of which a handler makes one",
      filename: inService,
      code: `
        export class PeerLimiter {
          active = new Map();
          constructor(private readonly maxPerPeer: number) {}
          acquire(url) { this.active.set(url, (this.active.get(url) ?? 0) + 1); }
          release(url) { this.active.delete(url); }
        }
        export class SpeechLimiter {
          said = new Map();
          constructor(roomId: number) {}
          say(name) { this.said.set(name, (this.said.get(name) ?? 0) + 1); }
        }
        class StepCounter {
          devices = new Map();
          add(deviceId) { this.devices.set(deviceId, (this.devices.get(deviceId) ?? 0) + 1); }
        }
        export function handle(req, res) { const counter = new StepCounter(); counter.add(req.body.deviceId); res.end(); }
      `,
    },
    {
      name: "what a class of the file makes for each client",
      filename: inService,
      code: `
        class SeatRegistry {
          seats = new Map();
          take(userId, seat) { this.seats.set(userId, seat); }
        }
        export class TableSession {
          seats = new SeatRegistry();
          sit(userId) { this.seats.take(userId, 1); }
        }
      `,
    },
    {
      name: "what a function makes of one token, for one room, or to be filled once",
      filename: inService,
      code: `
        export function createToken() {
          let tokens = {};
          return { load(given) { tokens = given; }, set(key, value) { tokens[key] = value; }, drop(key) { delete tokens[key]; } };
        }
        export function createSeats(roomId) {
          const seats = new Map();
          return { take(key, seat) { seats.set(key, seat); }, leave(key) { seats.delete(key); } };
        }
        export function createPlugins() {
          const plugins = new Map();
          return { add(name, plugin) { plugins.set(name, plugin); } };
        }
      `,
    },
  ],
  invalid: [
    {
      name: "methods of a literal that the module has",
      filename: inService,
      code: `export const list = { boards: {}, async move(board) { this.boards[board.id] = board; } };`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "this.boards", way: "`list.move`", services },
          line: 1,
          column: 55,
          endLine: 1,
          endColumn: 76,
        },
      ],
    },
    {
      name: "methods of a literal that an assignment gives another name",
      filename: inService,
      code: `const user = {}; user.actions = { names: {}, async rename(id, name) { this.names[id] = name; } }; export default user;`,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "this.names", way: "`actions.rename`", services },
          line: 1,
          column: 71,
          endLine: 1,
          endColumn: 85,
        },
      ],
    },
    {
      name: "a class of which there is one, made at the start",
      code: `
        import express from "express";
        class ChatServer { names = new Map(); constructor(app) { app.post("/", (req) => { this.names.set(req.ip, req.body); }); } }
        function start(app) { return new ChatServer(app); }
        start(express());
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "ChatServer.names", way: "`POST /`", services },
          line: 3,
          column: 91,
          endLine: 3,
          endColumn: 105,
        },
      ],
    },
    {
      name: "a number that comes back as it is",
      code: `
        import express from "express";
        let count = 0;
        express().post("/", (req, res) => { count = count + 1; res.json({ number: count }); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "count", way: "`POST /`", services },
          line: 4,
          column: 45,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
    {
      name: "a getter that a variable is asked for",
      code: `
        import express from "express";
        class Tickets { #last = 0; get next() { return ++this.#last; } }
        const tickets = new Tickets();
        express().get("/", (req, res) => { res.json(tickets.next); });
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "Tickets.#last", way: "`GET /` → `Tickets.next`", services },
          line: 3,
          column: 56,
          endLine: 3,
          endColumn: 68,
        },
      ],
    },
    {
      name: "a global that is given a list",
      code: `
        import express from "express";
        global.queue = [];
        express().post("/", (req) => { global.queue.push(req.body); });
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "global.queue", way: "`POST /`", services },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 57,
        },
      ],
    },
    {
      name: "a client of the file's own sort, of which there are many",
      filename: inService,
      code: `
        import { Client } from "chat";
        const clients = new Map();
        export function enter(id) { clients.set(id, new Client(id)); }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "clients", way: "`enter`", services },
          line: 4,
          column: 37,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a property of which only others speak that know the literal",
      filename: inService,
      code: `
        const list = { async move(board) { this.boards[board.id] = board; } };
        export const boardOf = (id) => list.boards[id];
        export { list };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "this.boards", way: "`list.move`", services },
          line: 2,
          column: 44,
          endLine: 2,
          endColumn: 65,
        },
      ],
    },
    {
      name: "a provider of NestJS that the framework makes",
      filename: inProject("nestjs", "src/comparer.ts"),
      code: `
        import { Injectable } from "@nestjs/common";
        @Injectable()
        export class Comparer { rows = ""; compare(rows) { this.rows = rows; return this.rows.length; } }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Comparer.rows", way: "`Comparer.compare`", services: "Redis or a database" },
          line: 4,
          column: 60,
          endLine: 4,
          endColumn: 69,
        },
      ],
    },
    {
      name: "a class called a service, which makes its own instance",
      filename: inService,
      code: `
        export class ReportService {
          orders = [];
          static open() { return new ReportService(); }
          add(order) { this.orders.push(order); return this.orders.length; }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "ReportService.orders", way: "`ReportService.add`", services },
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 40,
        },
      ],
    },
    {
      name: "methods of a literal that find what it has",
      filename: inService,
      code: `
        module.exports = {
          states: {},
          async handler(command) { this.states[command.id] = command.user; },
        };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "this.states", way: "`handler`", services },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: "what an extension of Hocuspocus keeps of its connections",
      filename: inService,
      code: `
        import type { Extension, onConnectPayload } from "@hocuspocus/server";
        export class Limits implements Extension {
          connections = new Map<string, number>();
          async onConnect({ documentName, context }: onConnectPayload) { this.connections.set(documentName, (this.connections.get(documentName) ?? 0) + 1); }
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Limits.connections", way: "`Limits.onConnect`", services: "Redis or a database" },
          line: 5,
          column: 74,
          endLine: 5,
          endColumn: 94,
        },
      ],
    },
    {
      name: "a bot, whose client is the connection of the whole process",
      filename: inProject("discord-js", "src/bot.ts"),
      code: `
        import { type Client, Events } from "discord.js";
        export class Bot {
          cooldowns = new Map();
          constructor(private readonly client: Client) {
            client.on(Events.InteractionCreate, (interaction) => { this.cooldowns.set(interaction.user.id, Date.now()); });
          }
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Bot.cooldowns", way: "`event`", services: "Redis or a database" },
          line: 6,
          column: 68,
          endLine: 6,
          endColumn: 86,
        },
      ],
    },
    {
      name: "what is set up once",
      filename: inService,
      code: `
        import express from "express";
        export async function handle(options) {
          const router = express.Router();
          let order = 0;
          router.get("/", (req, res) => { order++; res.end(); });
          await run(router, options);
        }
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "order", way: "`GET /`", services: "Redis or a database" },
          line: 6,
          column: 43,
          endLine: 6,
          endColumn: 50,
        },
      ],
    },
    {
      name: "a command of a bot, which is given each interaction",
      filename: inProject("discord-js", "src/verify.ts"),
      code: `
        import { Command } from "./command";
        import type { ButtonInteraction, ChatInputCommandInteraction } from "discord.js";
        export class VerifyCommand extends Command {
          user = null;
          async execute(interaction: ButtonInteraction | ChatInputCommandInteraction) {
            this.user = interaction.user.id;
            await verify(this.user);
          }
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "VerifyCommand.user", way: "`VerifyCommand.execute`", services: "Redis or a database" },
          line: 7,
          column: 13,
          endLine: 7,
          endColumn: 22,
        },
      ],
    },
    {
      name: "an object that registers handlers in what it waits for",
      filename: inService,
      code: `
        import express from "express";
        export class SetUp {
          isRunning = false;
          start(port) {
            return new Promise((resolve) => {
              const app = express();
              app.post("/set-up", async (req, res) => {
                if (this.isRunning) return res.sendStatus(409);
                this.isRunning = true;
                await save(req.body);
                this.isRunning = false;
                resolve();
              });
              app.listen(port);
            });
          }
        }
      `,
      errors: [
        {
          messageId: "replicaState",
          data: { name: "SetUp.isRunning", way: "`POST /set-up`", services: "Redis or a database" },
          line: 10,
          column: 17,
          endLine: 10,
          endColumn: 31,
        },
      ],
    },
    {
      name: "a manager of what all clients have, whoever makes it",
      filename: inService,
      code: `
        export class RoomManager {
          private rooms = new Map();
          constructor(private readonly io: Server, logger = console) {}
          create(roomId, owner) { this.rooms.set(roomId, { owner }); }
        }
        module.exports.UserRegistry = class UserRegistry {
          constructor({ db }) { this.online = new Map(); }
          enter(socket, user) { this.online.set(socket.id, user); }
        };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "RoomManager.rooms", way: "`RoomManager.create`", services: "Redis or a database" },
          line: 5,
          column: 35,
          endLine: 5,
          endColumn: 49,
        },
        {
          messageId: "unknownCaller",
          data: { name: "UserRegistry.online", way: "`UserRegistry.enter`", services: "Redis or a database" },
          line: 9,
          column: 33,
          endLine: 9,
          endColumn: 48,
        },
      ],
    },
    {
      name: "a function that makes what looks after all of them",
      filename: inService,
      code: `
        export const createUsers = ({ pubSub, logger }) => {
          const users = new Map();
          const remove = (id) => users.delete(id);
          return {
            enter(id, name) { users.set(id, { id, name }); },
            leave: (id) => remove(id),
          };
        };
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "users", way: "`createUsers.enter`", services: "Redis or a database" },
          line: 6,
          column: 31,
          endLine: 6,
          endColumn: 40,
        },
      ],
    },
    {
      name: "a class that keeps those that it makes",
      filename: inService,
      code: `
        export class Market {
          private static instances: Record<string, Market> = {};
          prices = new Map();
          static async getInstance(network: string) {
            if (!Market.instances[network]) {
              const market = new Market();
              await market.open();
              Market.instances[network] = market;
            }
            return Market.instances[network];
          }
          async priceOf(address: string) {
            const price = await askFor(address);
            this.prices.set(address, price);
            return price;
          }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Market.prices", way: "`Market.priceOf`", services: "Redis or a database" },
          line: 15,
          column: 13,
          endLine: 15,
          endColumn: 28,
        },
      ],
    },
    {
      name: "a class that keeps one for each client: where they are kept",
      filename: inService,
      code: `
        export class Cart {
          static all: Record<string, Cart> = {};
          items = new Map();
          static of(userId: string) { return (Cart.all[userId] ??= new Cart()); }
          async add(name) { this.items.set(name, await load(name)); }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "Cart.all", way: "`Cart.of`", services: "Redis or a database" },
          line: 5,
          column: 47,
          endLine: 5,
          endColumn: 63,
        },
      ],
    },
    {
      name: "a manager of connections, by whatever key",
      filename: inService,
      code: `
        export class SocketManager {
          connections = new Map();
          add(id, socket) { this.connections.set(id, { socket, since: Date.now() }); }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "SocketManager.connections", way: "`SocketManager.add`", services: "Redis or a database" },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 49,
        },
      ],
    },
    {
      name: "a field that holds a function, which is called while a request is served",
      filename: inProject("discord-js", "src/bot.ts"),
      code: `
        import { Client, Events } from "discord.js";
        export class Bot {
          lastUser;
          constructor(private client: Client) {}
          remember = async (user) => { this.lastUser = user; };
          listen = async () => {
            this.client.on(Events.InteractionCreate, async (interaction) => { await this.remember(interaction.user.id); });
          };
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Bot.lastUser", way: "`event` → `Bot.remember`", services: "Redis or a database" },
          line: 6,
          column: 40,
          endLine: 6,
          endColumn: 53,
        },
      ],
    },
    {
      name: "what functions in an object change in it",
      filename: inService,
      code: `
        import express from "express";
        const last = {};
        last.notFound = function (id) { this.id = id; };
        express().get("/users/:id", (req) => last.notFound(req.params.id));
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "this.id", way: "`GET /users/:id` → `notFound`", services: "Redis or a database" },
          line: 4,
          column: 41,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: "what one client says in a room",
      filename: inProject("socket-io", "src/room.ts"),
      code: `
        import { Server, type Socket } from "socket.io";
        export class Room {
          video = "";
          constructor(io: Server, private readonly roomId: string) {
            io.on("connection", (socket: Socket) => { socket.on("video", (address: string) => this.show(address)); });
          }
          show(address: string) { this.video = address; }
        }
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "Room.video", way: "`video` → `Room.show`", services: "Redis or a database" },
          line: 8,
          column: 35,
          endLine: 8,
          endColumn: 45,
        },
      ],
    },
    {
      name: "a limiter that counts for each key",
      filename: inService,
      code: `
        export class AttemptLimiter {
          entries = new Map();
          constructor(private readonly windowMs: number, private readonly isStrict: boolean, store: LogStore) {}
          allow(key) { this.entries.set(key, (this.entries.get(key) ?? 0) + 1); }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "AttemptLimiter.entries", way: "`AttemptLimiter.allow`", services: "Redis or a database" },
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 40,
        },
      ],
    },
    {
      name: "what an exported function makes and hands out",
      filename: inService,
      code: `
        class RoomManager {
          rooms = new Map();
          create(roomId, owner) { this.rooms.set(roomId, { owner }); }
        }
        export function createRooms(options) { return new RoomManager(options); }
        export const limits = (options) => new DeviceStore(options);
        class DeviceStore {
          devices = new Map();
          add(deviceId, device) { this.devices.set(deviceId, device); }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "RoomManager.rooms", way: "`RoomManager.create`", services: "Redis or a database" },
          line: 4,
          column: 35,
          endLine: 4,
          endColumn: 49,
        },
        {
          messageId: "unknownCaller",
          data: { name: "DeviceStore.devices", way: "`DeviceStore.add`", services: "Redis or a database" },
          line: 10,
          column: 35,
          endLine: 10,
          endColumn: 51,
        },
      ],
    },
    {
      name: "what a service makes for itself",
      filename: inService,
      code: `
        class DeviceRegistry {
          devices = new Map();
          add(deviceId, device) { this.devices.set(deviceId, device); }
        }
        export class DeviceServiceImpl {
          private readonly registry = new DeviceRegistry();
          private readonly seen = new Map();
          enter(deviceId, device) { this.registry.add(deviceId, device); this.seen.set(deviceId, { at: Date.now() }); }
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: {
            name: "DeviceRegistry.devices",
            way: "`DeviceServiceImpl.enter` → `DeviceRegistry.add`",
            services: "Redis or a database",
          },
          line: 4,
          column: 35,
          endLine: 4,
          endColumn: 51,
        },
        {
          messageId: "unknownCaller",
          data: { name: "DeviceServiceImpl.seen", way: "`DeviceServiceImpl.enter`", services: "Redis or a database" },
          line: 9,
          column: 74,
          endLine: 9,
          endColumn: 87,
        },
      ],
    },
    {
      name: "a limiter that a function makes",
      filename: inService,
      code: `
        export function createLimiter(options) {
          const buckets = new Map();
          return { allow(key) { buckets.set(key, (buckets.get(key) ?? 0) + 1); } };
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "buckets", way: "`createLimiter.allow`", services: "Redis or a database" },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 44,
        },
      ],
    },
    {
      name: "what comes and goes in what a function makes",
      filename: inService,
      code: `
        export const createFlights = () => {
          const flights = new Map();
          return {
            join(key, work) { flights.set(key, work); },
            leave: (key) => { flights.delete(key); },
          };
        };
        export default function () {
          const turns = new Set();
          return { enter(turn) { turns.add(turn.id); }, leave(turn) { turns.delete(turn.id); } };
        }
      `,
      errors: [
        {
          messageId: "unknownCaller",
          data: { name: "flights", way: "`createFlights.join`", services: "Redis or a database" },
          line: 5,
          column: 31,
          endLine: 5,
          endColumn: 42,
        },
        {
          messageId: "unknownCaller",
          data: { name: "turns", way: "a callback", services: "Redis or a database" },
          line: 11,
          column: 34,
          endLine: 11,
          endColumn: 43,
        },
      ],
    },
  ],
});
