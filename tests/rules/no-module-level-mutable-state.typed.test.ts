import { RuleTester } from "@typescript-eslint/rule-tester";
import rule from "../../src/rules/no-module-level-mutable-state.ts";
import { inProject } from "../projects/index.ts";

const ruleTester = new RuleTester({
  languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: inProject("typed", "") } },
});
const filename = "src/file.ts";

ruleTester.run("no-module-level-mutable-state: type information", rule, {
  valid: [
    {
      name: "a method of the same name on something else",
      filename,
      code: `
        import { client } from "./users.js";
        export const join = (req, res) => { client.push(req.body); };
      `,
    },
  ],
  invalid: [
    {
      name: "an array that another module exports",
      filename,
      code: `
        import { users } from "./users.js";
        export const join = (req, res) => { users.push(req.body); };
      `,
      errors: [
        {
          messageId: "requestData",
          data: { name: "users", way: "`join`", services: "Redis or a database" },
          line: 3,
          column: 45,
          endLine: 3,
          endColumn: 55,
        },
      ],
    },
  ],
});
