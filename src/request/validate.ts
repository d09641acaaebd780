import { type Schema, schemas as ofSpec } from "../../generated/schemas.js";
import { rules as ofClient } from "./rules.js";
import { suggestion } from "./nearest.js";

/** One problem of a value. `path` joins keys and indexes with dots, or is `root` for the whole value. */
export interface ValidationIssue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export interface ValidateOptions {
  /** Whether to check limits, patterns and rules in addition to types and required properties. */
  readonly strict: boolean;
  /** Whether to reject properties that are not in the schema. Default: false. */
  readonly closed?: boolean;
  /** Functions of `x-rule`, by name. Default: those of `rules.ts`. */
  readonly rules?: typeof ofClient;
  /** Schemas by the names in `ref`. Default: those of the spec. */
  readonly schemas?: typeof ofSpec;
}

const maxDepth = 500; // far above any real value, and far below a stack overflow
const maxIssues = 1000; // a body of 1 MiB could have two million
const wrongTag = 1e6; // distance of an alternative that another value of its tag would select
const invalid = "INVALID_FORMAT";
const words: Readonly<Record<string, string>> = {
  boolean: "a boolean",
  integer: "a whole number",
  number: "a number",
  array: "an array",
  file: "a Blob or File",
  object: "an object",
};

/** Returns the first issues of a value in the server's order, with its codes, one for each path and code. */
export function validate(root: Schema, content: unknown, options: ValidateOptions): ValidationIssue[] {
  const { strict, closed = false, rules = ofClient, schemas = ofSpec } = options;
  let issues: ValidationIssue[] = [];
  let depth = 0;

  function report(path: string, code: string, message: string): void {
    issues.push({ path: path || "root", code, message });
  }

  /** Returns the schemas that also apply: the target of `ref`, and those of `allOf`. */
  function partsOf({ ref, allOf = [] }: Schema): readonly Schema[] {
    return ref === undefined ? allOf : [schemas[ref] ?? {}, ...allOf];
  }

  /** `isPart`: other schemas apply to the value too, so it can have properties that are not in this one. */
  function visit(schema: Schema, value: unknown, path: string, isPart = false): void {
    if (issues.length >= maxIssues) return;
    const { items, anyOf, oneOf } = schema;
    if (depth > maxDepth) return report(path, invalid, `must be at most ${maxDepth} levels deep`);
    if (!fits(schema, value)) return report(path, invalid, `must be ${expected(schema, strict)}`);
    depth++;
    if (isObject(value)) checkProperties(schema, value, path, isPart);
    if (items && Array.isArray(value)) value.forEach((item, index) => visit(items, item, below(path, index)));
    // After the items, in the server's order.
    if (strict) checkLimits(schema, value, path);
    for (const part of partsOf(schema)) visit(part, value, path, true);
    if (anyOf) checkAlternatives(anyOf, value, path, Infinity);
    if (oneOf) checkAlternatives(oneOf, value, path, strict ? 1 : Infinity);
    depth--;
  }

  function checkProperties(schema: Schema, value: Readonly<Record<string, unknown>>, path: string, isPart: boolean) {
    const { properties = {}, required = [] } = schema;
    for (const name of new Set([...Object.keys(properties), ...required])) {
      const inner = Object.hasOwn(value, name) ? value[name] : undefined;
      if (inner !== undefined)
        visit(Object.hasOwn(properties, name) ? properties[name]! : {}, inner, below(path, name));
      else if (required.includes(name)) report(below(path, name), invalid, "is required");
    }
    const names = closed && !isPart ? namesOf(schema) : [];
    if (names.length === 0) return; // a schema without properties accepts any
    for (const name of Object.keys(value))
      if (!names.includes(name))
        report(below(path, name), invalid, `is not a known property${suggestion(name, names)}`);
  }

  function namesOf(schema: Schema): string[] {
    const { properties = {}, required = [], anyOf = [], oneOf = [] } = schema;
    return [...Object.keys(properties), ...required, ...[...partsOf(schema), ...anyOf, ...oneOf].flatMap(namesOf)];
  }

  function checkAlternatives(alternatives: readonly Schema[], value: unknown, path: string, most: number): void {
    const outer = issues;
    const attempts = alternatives.map((schema) => {
      issues = [];
      visit(schema, value, path, true);
      const parts = [schema, ...partsOf(schema)];
      const isTag = ({ path: at }: ValidationIssue) =>
        parts.some(({ properties = {} }) =>
          Object.entries(properties).some(([name, { values }]) => values && at === below(path, name)),
        );
      const isAlike = parts.every((one) => fits(one, value));
      // If the tag that tells the alternatives apart is another one's, the rest does not matter.
      const wrongTags = issues.filter(isTag);
      if (wrongTags.length > 0) return { issues: wrongTags, distance: wrongTag };
      return { issues, distance: isAlike ? issues.length : Infinity };
    });
    issues = outer;
    const matches = attempts.filter((attempt) => attempt.issues.length === 0).length;
    if (matches > most)
      report(path, invalid, `must match exactly one of ${attempts.length} alternatives, but matches ${matches}`);
    // An alternative of the value's own type explains the problem best.
    const [best] = attempts.sort((a, b) => a.distance - b.distance);
    if (matches > 0 || !best) return;
    const tags =
      best.distance === wrongTag ? attempts.map((attempt) => attempt.issues[0]?.message.split("must be ")[1]) : [];
    const message = `must be ${tags.join(" or ")}`;
    const isListed = tags.length > 0 && !tags.includes(undefined);
    issues.push(...(isListed ? best.issues.map((issue) => ({ ...issue, message })) : best.issues));
  }

  function checkLimits(schema: Schema, value: unknown, path: string): void {
    const { minLength, maxLength, minItems, maxItems, minimum, maximum, pattern, values, rule, codes = {} } = schema;
    const checkRange = (found: number, low = -Infinity, high = Infinity, unit = "", code = invalid) => {
      if (found >= low && found <= high) return;
      const least = high === Infinity ? `at least ${low}` : `${low} to ${high}`;
      report(path, code, `must be ${low === -Infinity ? `at most ${high}` : least}${unit}, is ${found}`);
    };
    if (typeof value === "number") checkRange(value, minimum, maximum, "", codes.range);
    if (Array.isArray(value)) checkRange(value.length, minItems, maxItems, " items");
    if (typeof value !== "string") return;
    if (values && !values.includes(value)) report(path, invalid, `must be ${values.join(" or ")}`);
    const isMismatch = pattern !== undefined && !new RegExp(pattern, "u").test(value);
    const reportMismatch = () => report(path, codes.pattern ?? invalid, rule?.message ?? `must ${wordsOf(pattern)}`);
    // The server applies a rule only to values that match the pattern, and reports no other issue for the rest.
    if (isMismatch && rule) return reportMismatch();
    const code = codes.length ?? "STRING_LENGTH_INVALID";
    checkRange(value.length, minLength, maxLength, " characters (UTF-16 code units)", code);
    if (isMismatch) reportMismatch();
    if (rule && !rules[rule.name]?.(value)) report(path, codes.rule ?? invalid, rule.message);
  }

  visit(root, content, "");
  const seen = new Set<string>();
  return issues.filter(({ path, code }) => seen.size < seen.add(`${path} ${code}`).size);
}

/** `^(a|b)$` lists words, and any other pattern is shown as it is. */
function wordsOf(pattern = ""): string {
  const listed = /^\^\(([\w|]+)\)\$$/.exec(pattern)?.[1];
  return listed === undefined ? `match ${pattern}` : `be ${listed.replaceAll("|", " or ")}`;
}

function below(path: string, key: string | number): string {
  return path ? `${path}.${key}` : `${key}`;
}

function fits({ type = [] }: Schema, value: unknown): boolean {
  const types = typeof type === "string" ? [type] : type; // `flat` is slow
  return types.length === 0 || types.includes(kindOf(value)) || (Number.isInteger(value) && types.includes("integer"));
}

function kindOf(value: unknown): string {
  if (typeof value !== "object") return typeof value;
  return value === null ? "null" : Array.isArray(value) ? "array" : value instanceof Blob ? "file" : "object";
}

function expected({ type = [], minLength = 0 }: Schema, strict: boolean): string {
  // The server replaces an empty string by null before it checks types.
  const string = strict && minLength > 0 ? "a non-empty string" : "a string";
  const names = [type].flat().map((name) => (name === "string" ? string : (words[name] ?? name)));
  return names.join(" or ");
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
