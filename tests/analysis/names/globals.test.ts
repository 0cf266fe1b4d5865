import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import plugin from "../../../src/index.ts";

const CODE = `
const session = require("express-session");
const fs = require("fs");
require("express")().post("/", (req, res) => {
  fs.writeFileSync("last.json", req.body);
  process.env.LAST = req.body.name;
}).use(session({ secret: "keyboard cat" }));
`;

function reportsWith(languageOptions: Linter.LanguageOptions): (string | null)[] {
  const config = [...plugin.configs.recommended, { languageOptions }];
  return new Linter().verify(CODE, config).map(({ ruleId }) => ruleId);
}

/** Globals that a configuration declares are resolved by ESLint, and are no less global. */
describe("globals", () => {
  const expected = [
    "stateless/no-fs-write-in-handler",
    "stateless/prefer-request-params",
    "stateless/no-in-memory-session",
  ];

  it("are found where the configuration does not know them", () => {
    expect(reportsWith({ sourceType: "module" })).toEqual(expected);
  });

  it("are found where the configuration declares them", () => {
    expect(reportsWith({ sourceType: "module", globals: { require: "readonly", process: "readonly" } })).toEqual(
      expected,
    );
  });

  it("are found in CommonJS modules and in scripts", () => {
    expect(reportsWith({ sourceType: "commonjs" })).toEqual(expected);
    expect(reportsWith({ sourceType: "script" })).toEqual(expected);
  });
});
