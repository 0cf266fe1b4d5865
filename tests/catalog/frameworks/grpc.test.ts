import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

describe("gRPC", () => {
  it("finds the methods of a service, of an object and of an instance", () => {
    expect(
      entryPoints(`
        const grpc = require("@grpc/grpc-js");
        const protoLoader = require("@grpc/proto-loader");
        const proto = grpc.loadPackageDefinition(protoLoader.loadSync("helloworld.proto")).helloworld;
        function sayHello(call, callback) { callback(null, { message: "Hello " + call.request.name }); }
        class RouteGuide { getFeature(call, callback) {} listFeatures(call) { call.end(); } }
        function main() {
          const server = new grpc.Server();
          server.addService(proto.Greeter.service, { sayHello: sayHello, chat: (call) => {} });
          server.addService(proto.RouteGuide.service, new RouteGuide());
          server.bindAsync("0.0.0.0:50051", grpc.ServerCredentials.createInsecure(), (error, port) => {});
        }
        main();
      `),
    ).toEqual(["rpc sayHello", "rpc getFeature", "rpc listFeatures", "rpc chat"]);
  });

  it("finds single methods and interceptors", () => {
    expect(
      entryPoints(`
        import { Server, ServerInterceptingCall, type ServerInterceptor } from "@grpc/grpc-js";
        export const audit: ServerInterceptor = (method, call) => new ServerInterceptingCall(call);
        const server = new Server({ interceptors: [audit, (method, call) => new ServerInterceptingCall(call)] });
        server.register("/helloworld.Greeter/SayHello", (call, callback) => {}, serialize, deserialize, "unary");
      `),
    ).toEqual(["audit", "server interceptor", "rpc /helloworld.Greeter/SayHello"]);
  });

  it("finds implementations by their types", () => {
    expect(
      entryPoints(`
        import type { handleUnaryCall, sendUnaryData, ServerUnaryCall, UntypedServiceImplementation } from "@grpc/grpc-js";
        import * as grpc from "@grpc/grpc-js";
        export class Greeter implements UntypedServiceImplementation {
          [name: string]: any;
          sayHello: handleUnaryCall<HelloRequest, HelloReply> = (call, callback) => {};
          sayBye(call: ServerUnaryCall<HelloRequest, HelloReply>, callback: sendUnaryData<HelloReply>) {}
        }
        export const chat: grpc.handleBidiStreamingCall<Note, Note> = (call) => {};
        export const guide: UntypedServiceImplementation = { getFeature(call, callback) {} };
      `),
    ).toEqual(["Greeter.sayHello", "Greeter.sayBye", "chat", "getFeature"]);
  });

  it("finds methods of other files by their parameters, in a project with gRPC", () => {
    const code = `exports.sayHello = (call, callback) => callback(null, {});`;
    expect(entryPoints(code, { project: "grpc" })).toEqual(["sayHello"]);
    expect(entryPoints(code)).toEqual([]);
  });

  it("leaves clients alone", () => {
    expect(
      entryPoints(
        `
        const grpc = require("@grpc/grpc-js");
        const client = new proto.Greeter("localhost:50051", grpc.credentials.createInsecure());
        client.sayHello({ name: "world" }, (err, response) => {});
        const call = client.listFeatures({});
        call.on("data", (feature) => {});
        new grpc.Client("localhost:50051", grpc.credentials.createInsecure(), { interceptors: [(options, nextCall) => {}] });
        `,
        { project: "grpc" },
      ),
    ).toEqual([]);
  });

  it("reports what methods keep in the process and in the service, not what lives with a call", () => {
    expect(
      reports(
        `
        import { Server, ServerCredentials } from "@grpc/grpc-js";
        const names = new Set();
        const ports = [];
        class Greeter {
          greeted = 0;
          sayHello(call, callback) {
            this.greeted++;
            callback(null, {});
          }
        }
        function chat(call) {
          const notes = [];
          call.notes = notes;
          call.on("data", (note) => { notes.push(note); names.add(note.name); });
        }
        const server = new Server();
        server.addService(GreeterService, new Greeter());
        server.addService(ChatService, { chat });
        server.bindAsync("0.0.0.0:50051", ServerCredentials.createInsecure(), (error, port) => { ports.push(port); });
        `,
      ),
    ).toEqual(["no-module-level-mutable-state 8", "no-module-level-mutable-state 15"]);
  });
});
