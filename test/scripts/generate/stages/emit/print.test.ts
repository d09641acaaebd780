import fc from "fast-check";
import { ScriptTarget, createSourceFile, transpileModule } from "typescript";
import { describe, expect, test } from "vitest";
import { comment, literal } from "../../../../../scripts/generate/stages/emit/print.js";

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

/** What a program of TypeScript evaluates to. */
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
  test("prints no text that ends the comment", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const source = createSourceFile("x.ts", `${comment(text)}\nfunction f() {}\n`, ScriptTarget.ES2022);
        expect(source.statements).toHaveLength(1);
        expect(source.statements[0]?.getText(source)).toBe("function f() {}");
      }),
    );
  });

  test("prints a line on a line, and several below each other", () => {
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

  test("prints __proto__ as a property of its own", () => {
    const value = evaluate(literal(JSON.parse('{"__proto__":{"a":1}}'))) as object;
    expect(Object.keys(value)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
