import { isObject } from "../shared/json.js";
import { methods } from "../spec/openapi.js";
import type { RawChange } from "./redocly.js";

/** Types whose location already names them, so that "removed" is a sufficient description. */
const named = new Set(["Schema", "Operation", "Response", "Header"]);

/** Describes a change. The text follows the location and a colon. */
export function describe(change: RawChange): string {
  const { property, before, after, message } = change;
  if (property === undefined) return describeThing(change);
  if (property === "required" && [before, after].every((value) => value === undefined || Array.isArray(value)))
    return requiredChange(toList(before), toList(after));
  if (!isShort(before) || !isShort(after)) return message ?? `\`${property}\` changed`;
  if (before === undefined) return `\`${property}\` was set to ${show(after)}`;
  if (after === undefined) return `\`${property}\` was removed; it was ${show(before)}`;
  return `\`${property}\` changed from ${show(before)} to ${show(after)}`;
}

function describeThing({ kind, typeName, pointer, before, after, message }: RawChange): string {
  const thing = after ?? before;
  const [last = "", parent = ""] = pointer.split("/").reverse();
  if (typeName === "SecurityRequirement" && message !== undefined) return message;
  const names = isObject(thing) ? namesIn(typeName, thing) : [];
  if (names.length > 0) return `${kind}: ${code(names)}`;
  if (/^(allOf|anyOf|oneOf)$/.test(last)) return `\`${last}\` ${kind}`;
  if (/^(allOf|anyOf|oneOf)$/.test(parent)) return `an alternative of \`${parent}\` ${kind}`;
  return named.has(typeName) ? kind : (message ?? kind);
}

/** Returns the names of a thing whose location does not name it. */
function namesIn(typeName: string, thing: Readonly<Record<string, unknown>>): string[] {
  if (typeName === "SecurityRequirement") return Object.keys(thing);
  if (typeName !== "PathItem") return [];
  return methods.flatMap((method) => {
    const operation = thing[method];
    return isObject(operation) ? [String(operation["operationId"] ?? method.toUpperCase())] : [];
  });
}

function requiredChange(before: readonly string[], after: readonly string[]): string {
  const now = after.filter((name) => !before.includes(name));
  const past = before.filter((name) => !after.includes(name));
  return [now.length > 0 && `now required: ${code(now)}`, past.length > 0 && `no longer required: ${code(past)}`]
    .filter(Boolean)
    .join("; ");
}

function code(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}

function toList(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Long values, such as descriptions, are not printed. */
function isShort(value: unknown): boolean {
  return value === undefined || ((typeof value !== "object" || Array.isArray(value)) && show(value).length <= 42);
}

function show(value: unknown): string {
  return `\`${Array.isArray(value) ? value.join(" | ") : String(value)}\``;
}
