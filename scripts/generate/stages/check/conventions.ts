import { suggestion } from "../../../../src/request/nearest.js";
import { isObject } from "../../../shared/json.js";
import type { Problem } from "../../../shared/problem.js";
import type { Source } from "../../../spec/source.js";
import { extensions } from "./extensions.js";

type Violation = (keys: readonly string[], member: unknown, parent: object, file: string) => string | undefined;

/** Returns violations of openapi/README.md, and mistakes that the linter does not report well. */
export function findViolations(source: Source, violations: readonly Violation[] = conventions): Problem[] {
  const problems: Problem[] = [];
  for (const [file, { value }] of source.files) {
    walk(value, [], (keys, member, parent) => {
      for (const violation of violations) {
        const message = violation(keys, member, parent, file);
        if (message !== undefined) problems.push(source.problem({ file, keys }, message));
      }
    });
  }
  return problems;
}

/** Objects whose keys are names that the author chose. */
const nameMaps = new Set(["properties", "headers", "examples"]);

/** Visits every property, except in examples and defaults. */
function walk(
  value: unknown,
  keys: readonly string[],
  visit: (keys: readonly string[], member: unknown, parent: object) => void,
): void {
  if (typeof value !== "object" || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    const named = nameMaps.has(keys.at(-1) ?? "");
    if (!named && ["example", "value", "default"].includes(key)) continue;
    visit([...keys, key], member, value);
    walk(member, [...keys, key], visit);
  }
}

/** Types that generated/schema.ts uses. */
const takenNames = ["Blob", "NonNullable", "Omit", "Record", "WithRequired"];

const badName: Violation = ([name = "", ...inner], member, _, file) => {
  if (!file.startsWith("openapi/schemas/") || inner.length > 0) return undefined;
  if (!isObject(member))
    return `"${name}" is not a schema; write the name of the schema above it, and indent the schema`;
  if (takenNames.includes(name)) return `"${name}" is already the name of a TypeScript type; rename the schema`;
  if (/^[A-Z][A-Za-z0-9]*$/.test(name)) return undefined;
  return `"${name}" becomes the name of a TypeScript type; write it in PascalCase`;
};

const secretName = /(token|secret|password|jwt)$/i;

/** A secret that the spec does not mark would be logged, so every name that sounds like a secret needs a mark. */
const unmarkedSecret: Violation = (keys, member) => {
  if (!isObject(member) || "x-sensitive" in member) return undefined;
  const isParameter = typeof member["in"] === "string" && "schema" in member;
  const name = keys.at(-2) === "properties" ? keys.at(-1) : isParameter ? String(member["name"]) : undefined;
  if (name === undefined || !secretName.test(name)) return undefined;
  return `"${name}" sounds like a secret; add \`x-sensitive: true\` or \`x-sensitive: false\``;
};

const badExtension: Violation = (keys, member, parent) => {
  const name = keys.at(-1) ?? "";
  if (!name.startsWith("x-") || nameMaps.has(keys.at(-2) ?? "")) return undefined;
  const extension = extensions[name];
  if (!extension)
    return `"${name}" is not a known extension; a new one belongs in scripts/generate/stages/check/extensions.ts${suggestion(name, Object.keys(extensions))}`;
  return extension.fits(member, parent) ? undefined : `"${name}" must be ${extension.shape}`;
};

/** Otherwise the linter would report an invalid pattern at each of its examples. */
const badPattern: Violation = (keys, pattern) => {
  const owner = keys.at(-2) ?? "";
  if (keys.at(-1) !== "pattern" || nameMaps.has(owner) || owner === "x-issue-codes" || typeof pattern !== "string")
    return undefined;
  try {
    RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^[^]*: /, "") : String(error);
    return `"${pattern}" is not a valid regular expression (${reason}); fix it`;
  }
};

const nullable: Violation = (keys, value, parent) => {
  if (keys.at(-1) !== "nullable" || nameMaps.has(keys.at(-2) ?? "")) return undefined;
  const type: unknown = Reflect.get(parent, "type");
  const instead =
    value !== true
      ? "delete it"
      : typeof type === "string"
        ? `write \`type: [${type}, "null"]\``
        : 'write `anyOf` of the schema and `type: "null"`';
  return `OpenAPI 3.1 has no "nullable"; ${instead}`;
};

/** Mistakes that would each make the linter report many others. */
export const sourceViolations: readonly Violation[] = [badPattern, nullable];
const conventions: readonly Violation[] = [badName, unmarkedSecret, badExtension];
