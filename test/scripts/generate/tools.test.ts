import { afterAll, expect, test } from "vitest";
import { startTypeTools } from "../../../scripts/generate/tools.js";
import type { Schema } from "../../../scripts/spec/openapi.js";

const tools = startTypeTools();
afterAll(() => tools.stop());

/** Returns the type of a property as source code. */
async function typeOf(schema: Schema): Promise<string> {
  const code = await tools.types({
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: {},
    components: { schemas: { Holder: { type: "object", required: ["it"], properties: { it: schema } } } },
  });
  return /^ +it: (.*);$/m.exec(await tools.format(code, { printWidth: 120 }))?.[1] ?? code;
}

test.each<[schema: Schema, type: string]>([
  [{ type: "string" }, "string"],
  [{ type: ["string", "null"] }, "string | null"],
  [{ type: "string", "x-extensible-enum": ["a", "b-c"] }, "string"],
  [{ type: "integer", "x-extensible-enum": [0, 2] }, "number"],
  [{ type: ["string", "null"], "x-extensible-enum": ["a"] }, "string | null"],
])("the type of %j is %s", async (schema, type) => {
  expect(await typeOf(schema)).toBe(type);
});

test("a named schema becomes an interface, and a named extensible enum lists its known values", async () => {
  const code = await tools.types({
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: {},
    components: {
      schemas: {
        Sky: { type: "object", properties: { color: { $ref: "#/components/schemas/Color" } } },
        Color: { type: "string", "x-extensible-enum": ["grey"] },
        Weather: { type: "object", properties: { sky: { $ref: "#/components/schemas/Sky" } } },
      },
    },
  });
  const text = await tools.format(code, { printWidth: 120 });
  expect(text).toContain("export interface Sky extends Sky$ {}");
  expect(text).toContain("sky?: Sky;");
  expect(text).toContain('export type Color = "grey" | (components["schemas"]["Color"] & {});');
  expect(text).toContain('color?: components["schemas"]["Color"];');
});

test("a tool's failure reaches its caller, and the next call works", async () => {
  await expect(tools.format("const =", {})).rejects.toThrow(/Unexpected token/);
  await expect(tools.format("const a=1", {})).resolves.toBe("const a = 1;\n");
});
