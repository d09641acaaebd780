import { isObject, type OpenApi, resolve, type Schema } from "../../../spec/openapi.js";
import { BundleError } from "../../../shared/problem.js";
import { boundKeywords, bounds } from "./schema-bounds.js";
import { helpers, prelude } from "./validator-prelude.js";

type Pointer = readonly string[];

const combining = ["allOf", "anyOf"];
const structure = ["type", "properties", "required", "items", ...combining];
const annotations = [
  "description",
  "title",
  "default",
  "example",
  "examples",
  "format",
  "deprecated",
  "readOnly",
  "writeOnly",
];
const checked: readonly string[] = [...structure, ...boundKeywords];

const types: Readonly<Record<string, readonly [test: string, name: string]>> = {
  string: ['typeof value !== "string"', "a string"],
  boolean: ['typeof value !== "boolean"', "a boolean"],
  integer: ["!Number.isInteger(value)", "a whole number"],
  number: ['typeof value !== "number"', "a number"],
  array: ["!Array.isArray(value)", "an array"],
  object: ["!isObject(value)", "an object"],
  null: ["value !== null", "null"],
};

/** Turns schemas into the source of functions that report what is wrong with a value. */
export class SchemaCompiler {
  readonly #document: OpenApi;
  readonly #functions: string[] = [];
  readonly #names = new Map<string, string>();

  constructor(document: OpenApi) {
    this.#document = document;
  }

  /** An expression for a function that visits a value. Strict: every bound counts; else only the types do. */
  visitor(schema: Schema, strict: boolean, at: Pointer): string {
    const ref = schema["$ref"];
    if (typeof ref !== "string") return this.#inline(schema, strict, at);
    const name = `visit${ref.split("/").at(-1)}${strict ? "" : "Shape"}`;
    const target = resolve(this.#document, schema);
    if (!this.#names.has(name) && isObject(target)) {
      this.#names.set(name, name); // before its body is compiled, which may refer to it
      const body = this.#inline(target, strict, ref.split("/").slice(1));
      if (saysTypeAlone(target, strict)) this.#names.set(name, body);
      else this.#functions.push(`const ${name}: Visit = ${body};`);
    }
    return this.#names.get(name) ?? name;
  }

  /**
   * A module of `exports`, code that holds visitors, with all that it stands on. Of the helpers it has those that are called: an
   * unused one would not pass the type check.
   */
  module(exports: string): string {
    const code = `${this.#functions.join("\n\n")}\n\n${exports}\n`;
    const used = Object.entries(helpers).filter(([name]) => code.includes(`${name}(`));
    return [prelude, ...used.map(([, text]) => text), code].join("\n");
  }

  #inline(schema: Schema, strict: boolean, at: Pointer): string {
    for (const key of Object.keys(schema)) {
      if (checked.includes(key) || annotations.includes(key) || key.startsWith("x-")) continue;
      throw new BundleError(
        [...at, key],
        `the validators cannot check "${key}" yet; say it in other keywords, or teach scripts/generate/stages/emit/schema-compiler.ts`,
      );
    }
    const parts = (keyword: "allOf" | "anyOf") =>
      list(schema[keyword]).map((part, index) => this.visitor(part as Schema, strict, [...at, keyword, String(index)]));
    const lines = [
      ...typeTest(schema, strict, at),
      ...(strict ? bounds(schema, at) : []),
      ...this.#members(schema, strict, at),
      ...parts("allOf").map((visit) => `(${visit})(value, path, found);`),
    ];
    if (schema["anyOf"]) lines.push(`anyOf(value, path, found, [${parts("anyOf").join(", ")}]);`);
    const code = `(value, path, found) => {\n${lines.join("\n")}\n}`;
    return saysTypeAlone(schema, strict) ? this.#shared(schema, code) : code;
  }

  /** Many members say no more than their type: they share one function. */
  #shared(schema: Schema, code: string): string {
    const words = list(schema["type"]).map(String);
    const name = `plain${words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join("Or")}`;
    if (!this.#names.has(name)) this.#functions.unshift(`const ${name}: Visit = ${code};`);
    this.#names.set(name, name);
    return name;
  }

  #members(schema: Schema, strict: boolean, at: Pointer): string[] {
    const required = list(schema["required"]).map(String);
    const properties = isObject(schema["properties"]) ? schema["properties"] : {};
    const visits = Object.entries(properties).map(([name, member]) => [
      name,
      this.visitor(member as Schema, strict, [...at, "properties", name]),
    ]);
    visits.push(...required.filter((name) => !(name in properties)).map((name) => [name, "() => {}"]));
    const entries = visits.map(([name, visit]) => `${JSON.stringify(name)}: ${visit}`).join(", ");
    const lines =
      visits.length === 0 ? [] : [`members(value, path, found, ${JSON.stringify(required)}, { ${entries} });`];
    if (schema["items"])
      lines.push(`items(value, path, found, ${this.visitor(schema["items"] as Schema, strict, [...at, "items"])});`);
    return lines;
  }
}

function list(value: unknown): unknown[] {
  return value === undefined ? [] : [value].flat();
}

function typeTest(schema: Schema, strict: boolean, at: Pointer): string[] {
  const declared = list(schema["type"]).map(String);
  const says = checked.filter((key) => key in schema);
  if (says.length > 0 && says.every((key) => combining.includes(key))) return [];
  const [type = declared[0], second] = declared.filter((name) => name !== "null");
  if (type === undefined) throw new BundleError(at, `a schema needs a type: ${Object.keys(types).join(", ")}`);
  const known = types[type];
  if (!known || second !== undefined)
    throw new BundleError(
      [...at, "type"],
      `the validators know one type at a time (${Object.keys(types).join(", ")}), and null beside it; use anyOf`,
    );
  // The server makes null of an empty text before it looks at types.
  const isFilled = strict && Number(schema["minLength"]) > 0 ? " that is not empty" : "";
  const refuse = `if (${known[0]}) return wrong(found, path, "INVALID_FORMAT", "must be ${known[1]}${isFilled}");`;
  return declared.includes("null") && type !== "null" ? ["if (value === null) return;", refuse] : [refuse];
}

function saysTypeAlone(schema: Schema, strict: boolean): boolean {
  const bounding: readonly string[] = boundKeywords;
  const says = checked.filter((key) => key in schema && (strict || !bounding.includes(key)));
  return says.length === 1 && says[0] === "type";
}
