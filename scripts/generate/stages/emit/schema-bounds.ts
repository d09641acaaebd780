import { isObject, type Schema } from "../../../spec/openapi.js";
import { BundleError } from "../../../shared/problem.js";

export const boundKeywords = [
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "minimum",
  "maximum",
  "pattern",
  "x-rule",
] as const;

/**
 * Statements that report a value outside the schema's bounds, with the code that the server gives it. JSON Schema counts the
 * code points of a text; the server, and so the compiled check, its UTF-16 code units. What a rule says in words stands for a
 * pattern beside it too.
 */
export function bounds(schema: Schema, at: readonly string[]): string[] {
  const { minLength, maxLength, minItems, maxItems, minimum, maximum, pattern } = schema;
  const rule = schema["x-rule"];
  const stated = schema["x-issue-codes"];
  const codes = {
    length: "STRING_LENGTH_INVALID",
    pattern: "INVALID_FORMAT",
    rule: "INVALID_FORMAT",
    ...(isObject(stated) ? stated : {}),
  };
  return [
    ...range(minLength, maxLength, "value.length", " characters (UTF-16 code units)", codes.length),
    ...range(minItems, maxItems, "value.length", " items", "INVALID_FORMAT"),
    ...range(minimum, maximum, "Number(value)", "", "INVALID_FORMAT"),
    ...(pattern === undefined
      ? []
      : [
          report(
            `!/${regularExpression(String(pattern), at)}/u.test(value)`,
            codes.pattern,
            JSON.stringify(isObject(rule) ? rule["message"] : `must match ${String(pattern)}`),
          ),
        ]),
    ...(isObject(rule)
      ? [report(`!found.rules[${JSON.stringify(rule["name"])}]?.(value)`, codes.rule, JSON.stringify(rule["message"]))]
      : []),
  ];
}

function report(test: string, code: string, message: string): string {
  return `if (${test}) wrong(found, path, "${code}", ${message});`;
}

function range(low: unknown, high: unknown, subject: string, unit: string, code: string): string[] {
  if (low === undefined && high === undefined) return [];
  const tests = [
    ...(low === undefined ? [] : [`${subject} < ${String(low)}`]),
    ...(high === undefined ? [] : [`${subject} > ${String(high)}`]),
  ];
  const words =
    low === undefined
      ? `at most ${String(high)}`
      : high === undefined
        ? `at least ${String(low)}`
        : `${String(low)} to ${String(high)}`;
  return [report(tests.join(" || "), code, `\`must be ${words}${unit}, is \${${subject}}\``)];
}

/** The pattern as it stands between slashes. */
function regularExpression(pattern: string, at: readonly string[]): string {
  try {
    return new RegExp(pattern, "u").source;
  } catch {
    throw new BundleError([...at, "pattern"], `"${pattern}" is no regular expression; mend it`);
  }
}
