import { afterAll, expect, test } from "vitest";
import { startEngines } from "../../../scripts/generate/engine-threads.js";
import type { Schema } from "../../../scripts/spec/openapi.js";

const engines = startEngines();
afterAll(() => engines.stop());

/** The type of a member, as written. */
async function typeOf(schema: Schema): Promise<string> {
  const code = await engines.types({
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: {},
    components: { schemas: { Holder: { type: "object", required: ["it"], properties: { it: schema } } } },
  });
  return /^ +it: (.*);$/m.exec(await engines.format(code, { printWidth: 120 }))?.[1] ?? code;
}

test.each<[schema: Schema, type: string]>([
  [{ type: "string" }, "string"],
  [{ type: ["string", "null"] }, "string | null"],
  [{ type: "string", "x-extensible-enum": ["a", "b-c"] }, '"a" | "b-c" | (string & {})'],
  [{ type: "integer", "x-extensible-enum": [0, 2] }, "0 | 2 | (number & {})"],
  [{ type: ["string", "null"], "x-extensible-enum": ["a"] }, '"a" | (string & {}) | null'],
])("the type of %j is %s", async (schema, type) => {
  expect(await typeOf(schema)).toBe(type);
});

test("an engine's failure reaches its caller, and the next call works", async () => {
  await expect(engines.format("const =", {})).rejects.toThrow(/Unexpected token/);
  await expect(engines.format("const a=1", {})).resolves.toBe("const a = 1;\n");
});

test("after the engines were stopped a call fails instead of waiting for ever", async () => {
  const stopped = startEngines();
  await stopped.stop();
  await expect(stopped.format("", {})).rejects.toThrow(/stopped/);
});
