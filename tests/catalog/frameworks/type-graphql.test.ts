import { describe, expect, it } from "vitest";
import { entryPoints, parse } from "../../analysis/parse.ts";
import { reports } from "../../reports.ts";

function lifetimes(code: string): Record<string, string> {
  const file = parse(code);
  const classes = file.bindings.scopes.flatMap(({ block }) => (block.type === "ClassDeclaration" ? [block] : []));
  return Object.fromEntries(classes.map((node) => [node.id?.name ?? "", file.lifetimes.ofInstances(node)]));
}

describe("TypeGraphQL", () => {
  it("finds the methods of resolvers and the fields of types", () => {
    expect(
      entryPoints(`
        import { Arg, Args, Ctx, Field, FieldResolver, Mutation, ObjectType, Query, Resolver, Root, Subscription } from "type-graphql";
        @Resolver(Recipe)
        export class RecipeResolver {
          constructor(private readonly recipes: RecipeService) {}
          @Query((returns) => [Recipe]) recipes(@Args() { skip, take }: RecipesArgs) {}
          @Mutation((returns) => Recipe) addRecipe(@Arg("input") input: RecipeInput, @Ctx() ctx: Context) {}
          @FieldResolver() averageRating(@Root() recipe: Recipe) {}
          @Subscription({ topics: "RECIPES" }) recipeAdded(@Root() payload: Recipe) {}
          private helper() {}
        }
        @ObjectType()
        export class Rate {
          @Field() value: number;
          @Field() rounded(): number { return Math.round(this.value); }
        }
      `),
    ).toEqual([
      "RecipeResolver.recipes",
      "RecipeResolver.addRecipe",
      "RecipeResolver.averageRating",
      "RecipeResolver.recipeAdded",
      "Rate.rounded",
    ]);
  });

  it("finds middleware and auth checkers, as functions and as classes", () => {
    expect(
      entryPoints(`
        import { AuthChecker, AuthCheckerInterface, MiddlewareFn, MiddlewareInterface, ResolverData, UseMiddleware } from "type-graphql";
        export const resolveTime: MiddlewareFn = async ({ info }, next) => next();
        export const allow: AuthChecker<Context> = ({ context }, roles) => true;
        export class LogAccess implements MiddlewareInterface<Context> { async use({ context }: ResolverData, next) { return next(); } }
        export class Roles implements AuthCheckerInterface<Context> { check({ context }, roles) { return true; } }
        export class RecipeResolver {
          @UseMiddleware(async (action, next) => next())
          recipe() {}
        }
        export function timing({ info }: ResolverData<Context>) {}
      `),
    ).toEqual(["resolveTime", "allow", "LogAccess.use", "Roles.check", "middleware", "timing"]);
  });

  it("finds decorators of the project's own", () => {
    expect(
      entryPoints(`
        import { createMethodMiddlewareDecorator, createParameterDecorator } from "type-graphql";
        export const ValidateArgs = (schema) => createMethodMiddlewareDecorator(async ({ args }, next) => next());
        export const CurrentUser = () => createParameterDecorator(({ context }) => context.user);
      `),
    ).toEqual(["middleware", "parameter decorator"]);
  });

  it("finds what schemas and subscriptions are given", () => {
    expect(
      entryPoints(`
        import { buildSchema, Subscription } from "type-graphql";
        const schema = await buildSchema({
          resolvers: [RecipeResolver],
          authChecker: ({ context }) => true,
          globalMiddlewares: [async ({ info }, next) => next()],
          container: ({ context }) => context.container,
        });
        class Notifications {
          @Subscription({ topics: ({ args }) => args.topic, filter: ({ payload, args }) => true })
          notified() {}
        }
      `),
    ).toEqual(["auth checker", "middleware", "resolver", "subscription", "subscription", "Notifications.notified"]);
  });

  it("knows that resolvers and middleware live as long as the process", () => {
    expect(
      lifetimes(`
        import { MiddlewareInterface, ObjectType, Resolver } from "type-graphql";
        @Resolver() class Recipes {}
        class LogAccess implements MiddlewareInterface {}
        @ObjectType() class Recipe {}
      `),
    ).toEqual({ Recipes: "process", LogAccess: "process", Recipe: "unknown" });
  });

  it("leaves decorators of the same name from elsewhere alone", () => {
    expect(
      entryPoints(`
        import { Query } from "typeorm-queries";
        import { Field } from "react-final-form";
        import { Arg } from "type-graphql";
        export class Recipes { @Query() find(@Arg("id") id: string) {} @Field() name() {} }
      `),
    ).toEqual([]);
  });

  it("reports what a resolver keeps, in itself or in the module, not what it puts into the context", () => {
    expect(
      reports(`
        import { Arg, Ctx, Mutation, Query, Resolver } from "type-graphql";
        const drafts = [];
        @Resolver()
        export class RecipeResolver {
          private recipes = new Map();
          @Mutation() add(@Arg("input") input: RecipeInput, @Ctx() ctx: Context) {
            ctx.added = true;
            drafts.push(input);
            this.recipes.set(input.id, input);
          }
        }
      `),
    ).toEqual(["no-module-level-mutable-state 9", "no-module-level-mutable-state 10"]);
  });

  it("reports an argument that is copied into the resolver", () => {
    expect(
      reports(`
        import { Arg, Query, Resolver } from "type-graphql";
        @Resolver()
        export class RecipeResolver {
          private order = "name";
          @Query() recipes(@Arg("order") order: string) {
            this.order = order;
          }
        }
      `),
    ).toEqual(["prefer-request-params 7"]);
  });
});
