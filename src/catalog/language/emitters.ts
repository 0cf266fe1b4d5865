/** What makes an object that passes messages between functions of one process. */
export const EMITTERS: ReadonlySet<string> = new Set([
  "EventTarget()",
  "emittery()",
  "eventemitter2()",
  "eventemitter2.EventEmitter2()",
  "eventemitter3()",
  "eventemitter3.EventEmitter()",
  "events()",
  "events.EventEmitter()",
  "mitt()",
  "rxjs.BehaviorSubject()",
  "rxjs.ReplaySubject()",
  "rxjs.Subject()",
  "tseep.EventEmitter()",
]);

/** Their methods that pass a message on. */
export const EMITS = ["dispatchEvent", "emit", "emitAsync", "next"] as const;

/** Their methods that wait for messages. */
export const LISTENS = [
  "addEventListener",
  "addListener",
  "anyEvent",
  "asObservable",
  "events",
  "on",
  "onAny",
  "once",
  "pipe",
  "subscribe",
] as const;

/** Functions that do so with an emitter as their first argument: https://nodejs.org/api/events.html#eventsonemitter-eventname-options */
export const LISTENING_FUNCTIONS: ReadonlySet<string> = new Set(["events.on", "events.once", "rxjs.fromEvent"]);

/** Functions that say by their names that they are either side of a channel. */
export const CHANNEL_SIDE = /^(?:broadcast|consume|dequeue|enqueue|publish|subscribe)(?:[A-Z_]|$)/;
