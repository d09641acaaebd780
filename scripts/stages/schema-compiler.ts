import { isObject, type OpenApi, resolve, type Schema } from "../openapi.js";
import { BundleError } from "../problem.js";

type Pointer = readonly string[];

const boundKeywords = ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern", "x-rule"];
const compiled = ["type", "properties", "required", "items", "allOf", "anyOf", ...boundKeywords];
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

const types: Readonly<Record<string, readonly [test: string, name: string]>> = {
  string: ['typeof value !== "string"', "a string"],
  boolean: ['typeof value !== "boolean"', "a boolean"],
  integer: ["!Number.isInteger(value)", "a whole number"],
  number: ['typeof value !== "number"', "a number"],
  array: ["!Array.isArray(value)", "an array"],
  object: ["!isObject(value)", "an object"],
};

/** Turns schemas into the source of functions that report what is wrong with a value. */
export class SchemaCompiler {
  readonly functions: string[] = [];
  readonly #names = new Map<string, string>();

  constructor(private readonly document: OpenApi) {}

  /** An expression for a function that visits a value. Strict: every bound counts; else only the types do. */
  visitor(schema: Schema, strict: boolean, at: Pointer): string {
    const ref = schema["$ref"];
    if (typeof ref !== "string") return this.#inline(schema, strict, at);
    const tail = ref.split("/").at(-1) ?? "";
    const name = `${tail[0]?.toLowerCase()}${tail.slice(1)}${strict ? "" : "Shape"}`;
    const target = resolve(this.document, schema);
    if (!this.#names.has(name) && isObject(target)) {
      this.#names.set(name, name);
      const body = this.#inline(target, strict, ref.split("/").slice(1));
      if (typeOnly(target, strict)) this.#names.set(name, body);
      else this.functions.push(`const ${name}: Visit = ${body};`);
    }
    return this.#names.get(name) ?? name;
  }

  #inline(schema: Schema, strict: boolean, at: Pointer): string {
    for (const key of Object.keys(schema)) {
      if (compiled.includes(key) || annotations.includes(key) || key.startsWith("x-")) continue;
      throw new BundleError(
        [...at, key],
        `the validators cannot check "${key}" yet; teach scripts/stages/schema-compiler.ts or rephrase`,
      );
    }
    const all = (schemas: unknown, keyword: string) =>
      (Array.isArray(schemas) ? schemas : []).map((part: Schema, index) =>
        this.visitor(part, strict, [...at, keyword, String(index)]),
      );
    const lines = [
      ...this.#type(schema, at),
      ...(strict ? bounds(schema) : []),
      ...this.#members(schema, strict, at),
      ...all(schema["allOf"], "allOf").map((visit) => `(${visit})(value, path, found);`),
    ];
    if (schema["anyOf"]) lines.push(`anyOf(value, path, found, [${all(schema["anyOf"], "anyOf").join(", ")}]);`);
    const code = `(value, path, found) => {\n${lines.join("\n")}\n}`;
    return typeOnly(schema, strict) ? this.#shared(schema, code) : code;
  }

  /** Many members say no more than their type: they share one function. */
  #shared(schema: Schema, code: string): string {
    const words = [schema["type"] ?? []].flat().map((type) => `${type}`);
    const name = `is${words.map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`).join("Or")}`;
    if (!this.#names.has(name)) this.functions.unshift(`const ${name}: Visit = ${code};`);
    this.#names.set(name, name);
    return name;
  }

  #type(schema: Schema, at: Pointer): string[] {
    const declared = [schema["type"] ?? []].flat().map(String);
    const lines = declared.includes("null") ? ["if (value === null) return;"] : [];
    const [type, second] = declared.filter((name) => name !== "null");
    if (type === undefined) return lines;
    const known = types[type];
    if (!known || second)
      throw new BundleError(
        [...at, "type"],
        `the validators know one of ${Object.keys(types).join(", ")}, and null beside it`,
      );
    return [...lines, `if (${known[0]}) return wrong(found, path, "INVALID_FORMAT", "must be ${known[1]}");`];
  }

  #members(schema: Schema, strict: boolean, at: Pointer): string[] {
    const required = [schema["required"] ?? []].flat();
    const properties = isObject(schema["properties"]) ? schema["properties"] : {};
    const lines = Object.entries(properties).map(([name, member]) => {
      const visit = this.visitor(member as Schema, strict, [...at, "properties", name]);
      return `member(value, ${JSON.stringify(name)}, ${required.includes(name)}, path, found, ${visit});`;
    });
    const undeclared = required.filter((name) => !(String(name) in properties));
    lines.push(...undeclared.map((name) => `member(value, ${JSON.stringify(name)}, true, path, found, () => {});`));
    if (schema["items"])
      lines.push(`items(value, path, found, ${this.visitor(schema["items"] as Schema, strict, [...at, "items"])});`);
    return lines;
  }

  /** What the compiled functions stand on; each part only where it is used. */
  prelude(): string {
    const code = this.functions.join("\n");
    const used = Object.entries(helpers).filter(([name]) => code.includes(`${name}(`));
    return [base, ...used.map(([, text]) => text)].join("\n");
  }
}

function typeOnly(schema: Schema, strict: boolean): boolean {
  const says = compiled.filter((key) => key in schema && (strict || !boundKeywords.includes(key)));
  return says.length === 1 && says[0] === "type";
}

function bounds(schema: Schema): string[] {
  const line = (test: string, code: string, message: string) =>
    `if (${test}) wrong(found, path, "${code}", ${message});`;
  const range = (low: unknown, high: unknown, subject: string, unit: string, code: string) => {
    if (low === undefined && high === undefined) return [];
    const tests = [
      low === undefined ? "" : `${subject} < ${low}`,
      high === undefined ? "" : `${subject} > ${high}`,
    ].filter(Boolean);
    const words = low === undefined ? `at most ${high}` : high === undefined ? `at least ${low}` : `${low} to ${high}`;
    return [line(tests.join(" || "), code, `\`must be ${words}${unit}, is \${${subject}}\``)];
  };
  const { pattern } = schema;
  const rule = schema["x-rule"];
  return [
    ...range(
      schema["minLength"],
      schema["maxLength"],
      "value.length",
      " characters (UTF-16 code units)",
      "STRING_LENGTH_INVALID",
    ),
    ...range(schema["minItems"], schema["maxItems"], "value.length", " items", "INVALID_FORMAT"),
    ...range(schema["minimum"], schema["maximum"], "Number(value)", "", "INVALID_FORMAT"),
    ...(pattern
      ? [
          line(
            `!/${String(pattern).replaceAll("/", "\\/")}/.test(value)`,
            "INVALID_FORMAT",
            JSON.stringify(`must match ${pattern}`),
          ),
        ]
      : []),
    ...(isObject(rule)
      ? [
          line(
            `!found.rules[${JSON.stringify(rule["name"])}]?.(value)`,
            "INVALID_FORMAT",
            JSON.stringify(rule["message"]),
          ),
        ]
      : []),
  ];
}

const base = `
/** One thing that is wrong with a value. \`path\` joins keys and indexes with dots; it is \`root\` for the value as a whole. */
export interface ValidationIssue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The rules that JSON Schema cannot say, by the name that the spec gives them in \`x-rule\`. */
export type Rules = Readonly<Record<string, (value: string) => boolean>>;

/** Holds the body of a request against the spec. The body is normalised already. No issue: the server takes it. */
export type RequestCheck = (body: unknown, rules: Rules) => ValidationIssue[];

/** Holds an answer against the types of the spec. Unknown members and values of open sets pass. */
export type ResponseCheck = (body: unknown) => ValidationIssue[];

interface Found {
  readonly issues: ValidationIssue[];
  readonly rules: Rules;
}

type Visit = (value: unknown, path: string, found: Found) => void;

function run(visit: Visit, body: unknown, rules: Rules): ValidationIssue[] {
  const found: Found = { issues: [], rules };
  visit(body, "", found);
  return found.issues;
}

function wrong({ issues }: Found, path: string, code: string, message: string): void {
  const place = path || "root";
  if (!issues.some((issue) => issue.path === place && issue.code === code)) issues.push({ path: place, code, message });
}
`;

const helpers: Readonly<Record<string, string>> = {
  isObject: `
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
`,
  member: `
function member(value: Readonly<Record<string, unknown>>, name: string, required: boolean, path: string, found: Found, visit: Visit): void {
  const place = path ? \`\${path}.\${name}\` : name;
  const inner = Object.hasOwn(value, name) ? value[name] : undefined;
  if (inner !== undefined) visit(inner, place, found);
  else if (required) wrong(found, place, "INVALID_FORMAT", "is required");
}
`,
  items: `
function items(value: readonly unknown[], path: string, found: Found, visit: Visit): void {
  value.forEach((item, index) => visit(item, path ? \`\${path}.\${index}\` : String(index), found));
}
`,
  anyOf: `
function anyOf(value: unknown, path: string, { rules, issues }: Found, visits: readonly Visit[]): void {
  const attempts = visits.map((visit) => {
    const found: Found = { issues: [], rules };
    visit(value, path, found);
    return found.issues;
  });
  const best = attempts.sort((a, b) => a.length - b.length)[0] ?? [];
  issues.push(...best);
}
`,
};
