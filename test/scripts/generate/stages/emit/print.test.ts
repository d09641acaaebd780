import fc from "fast-check";
import { createSourceFile, ScriptTarget, type SyntaxKind, transpileModule } from "typescript";
import { describe, expect, test } from "vitest";
import { client } from "../../../../../scripts/generate/stages/emit/client.js";
import { operations } from "../../../../../scripts/generate/stages/emit/operations.js";
import { comment, literal } from "../../../../../scripts/generate/stages/emit/print.js";
import { server } from "../../../../../scripts/generate/stages/emit/server.js";
import { isObject } from "../../../../../scripts/shared/json.js";
import { type OpenApi } from "../../../../../scripts/spec/openapi.js";
import { document } from "../../../../support/documents.js";

const hostile = [
  'x */ throw new Error("ran"); /* ',
  "*/*/ */",
  "a\u2028throw 1\u2029b\r\nc\rd",
  "`${throw 1}`",
  '"; throw 1; "',
  "\\",
  "</script><!-- -->",
  "\ud800",
  "",
];
const texts = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary" }));

/** Returns the value of a TypeScript expression. */
function evaluate(expression: string): unknown {
  const { outputText } = transpileModule(`globalThis.printed = (${expression});`, {
    compilerOptions: { target: ScriptTarget.ES2022 },
  });
  new Function(outputText)();
  const value: unknown = Reflect.get(globalThis, "printed");
  Reflect.deleteProperty(globalThis, "printed");
  return value;
}

describe("comment()", () => {
  test("prints no string that ends the comment", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = createSourceFile("x.ts", `${comment(text)}\nfunction f() {}\n`, ScriptTarget.ES2022);
        expect(source.statements).toHaveLength(1);
        expect(source.statements[0]?.getText(source)).toBe("function f() {}");
      }),
    );
  });

  test("prints one line on one line, and several lines below each other", () => {
    expect(comment("One line. ")).toBe("/** One line. */");
    expect(comment("One.\n\n  Two.\n")).toBe("/**\n * One.\n *\n *   Two.\n */");
  });
});

describe("literal()", () => {
  test("prints every JSON value so that it evaluates to the same value", () => {
    const values = fc.oneof(texts, fc.jsonValue(), fc.dictionary(texts, fc.jsonValue()));
    fc.assert(
      fc.property(values, (value) => {
        const json = JSON.stringify(value);
        expect(JSON.stringify(evaluate(literal(JSON.parse(json))))).toBe(json);
      }),
    );
  });

  test("prints __proto__ as an own property", () => {
    const value = evaluate(literal(JSON.parse('{"__proto__":{"a":1}}'))) as object;
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});

describe("a spec whose strings contain code", () => {
  const attack = 'x */ [...globalThis.ran].length; /* ` ${throw 1} " \u2028 throw 1 \\';
  const attackable = new Set([
    "description",
    "summary",
    "title",
    "url",
    "message",
    "bucket",
    "x-credential-prefix",
    "discoveryPath",
  ]);

  /** Returns the document with the attack in every string that no tool reads, and as a property of every object. */
  function attacked(value: unknown, key = ""): unknown {
    if (typeof value === "string") return attackable.has(key) ? value + attack : value;
    if (Array.isArray(value)) return value.map((item) => attacked(item));
    if (!isObject(value)) return value;
    const entries = Object.entries(value).map(([name, member]): [string, unknown] => [name, attacked(member, name)]);
    return Object.fromEntries(key === "properties" ? [...entries, [attack, { type: "string" }]] : entries);
  }

  /** Returns the kind of each statement in the generated modules, in order. */
  function statementsOf(spec: OpenApi): SyntaxKind[][] {
    const { operations: policies, schemas } = operations(spec, "1.0.0");
    return [policies, schemas, server(spec), client(spec)].map((code) => {
      const { diagnostics = [] } = transpileModule(code, { reportDiagnostics: true });
      expect(diagnostics).toEqual([]);
      return createSourceFile("x.ts", code, ScriptTarget.ES2022).statements.map(({ kind }) => kind);
    });
  }

  test("generates the same statements as the plain spec", () => {
    const hostileSpec = attacked(document) as OpenApi;
    expect(JSON.stringify(hostileSpec).split("globalThis.ran").length).toBeGreaterThan(100);
    expect(statementsOf(hostileSpec)).toEqual(statementsOf(document));
  });
});
