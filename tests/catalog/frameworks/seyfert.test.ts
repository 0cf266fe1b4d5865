import { describe, expect, it } from "vitest";
import { entryPoints } from "../../analysis/parse.ts";

describe("Seyfert", () => {
  it("finds what commands and components do", () => {
    expect(
      entryPoints(`
        import { Command, ComponentCommand, Declare, type CommandContext, type ComponentContext } from "seyfert";
        @Declare({ name: "ping", description: "Show latency with Discord" })
        export default class PingCommand extends Command {
          async run(ctx: CommandContext) { await ctx.write({ content: "Pong!" }); }
          onRunError(ctx: CommandContext, error: unknown) {}
          latencyOf(client) {}
        }
        export class HelloWorldButton extends ComponentCommand {
          componentType = "Button" as const;
          filter(ctx: ComponentContext<typeof this.componentType>) { return ctx.customId === "hello"; }
          async run(ctx: ComponentContext<typeof this.componentType>) {}
        }
      `),
    ).toEqual(["PingCommand.run", "PingCommand.onRunError", "HelloWorldButton.filter", "HelloWorldButton.run"]);
  });

  it("finds middlewares", () => {
    expect(
      entryPoints(`
        import { createMiddleware } from "seyfert";
        export const cooldown = createMiddleware<void>(async ({ context, next, stop }) => next());
      `),
    ).toEqual(["middleware"]);
  });
});
