import { sensitiveNames } from "../generated/operations.js";

const inspectHook = Symbol.for("nodejs.util.inspect.custom"); // Bun and Deno use it too

const maxLevels = 100; // JSON.stringify and recursive loggers overflow the stack on deeper values

// Matches the end of a name, because `botToken` is as secret as `token`.
const secretName = new RegExp(`(${[...sensitiveNames].map(inAnyStyle).join("|")})[_-]*$`, "i");

/** Returns a pattern for `client_secret`, `clientSecret` and `client-secret`. */
function inAnyStyle(name: string): string {
  return [...name.replace(/[_-]/g, "")].join("[_-]*");
}

/**
 * Returns a deep copy for logs, with `[redacted]` in place of every secret. A property is secret if its name ends in a
 * secret name of the spec, such as `client_secret` or `token`. Case, `_` and `-` do not matter. Copies plain objects,
 * arrays, `Map` and `Headers`, up to 100 levels deep, and returns other values unchanged.
 */
export function redact<T>(value: T): T {
  return redactAnd((text) => text, value) as T;
}

/** Hides secrets in a text. */
export type Hide = (text: string) => string;

const minLength = 4; // hiding shorter strings would garble messages

/** Returns a function that hides these secrets in a text, in each encoding. */
export function createHide(secrets: Iterable<string>): Hide {
  const hidden = [...secrets].filter(({ length }) => length >= minLength);
  if (hidden.length === 0) return (text) => text;
  const forms = hidden.sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(forms.join("|"), "gi");
  return (text) => text.replace(pattern, "[redacted]");
}

/** Returns a pattern that matches a secret as it is, and as JSON, a URL, a form or HTML encode it. */
function patternOf(secret: string): string {
  return secret.replace(/[^a-z\d]/giu, (char) => {
    const bytes = Array.from(new TextEncoder().encode(char), (byte) => `%${byte.toString(16).padStart(2, "0")}`);
    const json = `(?:\\\\(?:u[\\da-f]{4}|[^u])){${char.length}}`;
    return `(?:${char.replace(/[^]/g, "\\$&")}|${json}|${bytes.join("")}|&#?\\w+;|\\+)`;
  });
}

/** Like `redact`, but also applies `hide` to every name and string. */
export function redactAnd(hide: Hide, value: unknown, seen = new Map<unknown, unknown>(), level = 1): unknown {
  if (typeof value === "string") return hide(value);
  if (typeof value !== "object" || value === null || seen.has(value)) return seen.get(value) ?? value;
  const isList = Array.isArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === null || Object.getPrototypeOf(prototype) === null; // of any realm
  if (!isList && !isPlain && !(value instanceof Map) && !(value instanceof Headers)) return value;
  if (level > maxLevels) return "[nested too deeply]";
  const entries = value instanceof Map || value instanceof Headers ? [...value] : Object.entries(value);
  const result = isList ? [] : {};
  seen.set(value, result);
  for (const [name, member] of entries) {
    const shown = !isList && isSensitive(String(name)) ? "[redacted]" : redactAnd(hide, member, seen, level + 1);
    const property = { value: shown, enumerable: true, configurable: true, writable: true };
    Object.defineProperty(result, hide(String(name)), property);
  }
  return result;
}

/** Returns headers by lower-case name, without secrets. A name that contains one would become an invalid name. */
export function hiddenHeaders(headers: Headers, hide: Hide): Record<string, string> {
  const shown = [...headers].filter(([name]) => hide(name) === name);
  return redactAnd(hide, Object.fromEntries(shown)) as Record<string, string>;
}

/** Checks whether properties, parameters or headers with this name are secret. */
export function isSensitive(name: string): boolean {
  return secretName.test(name);
}

/** Makes `console.log` and `util.inspect` hide the secrets of a result, at any depth. Reads and JSON do not. */
export function hideWhenInspected<T>(result: T): T {
  const values: unknown[] = [result]; // not recursive: a deeply nested response could overflow the stack
  for (const value of values) {
    if (typeof value !== "object" || value === null) continue;
    for (const member of Object.values(value)) values.push(member);
    if (Object.keys(value).some(isSensitive)) Object.defineProperty(value, inspectHook, { value: showRedacted });
  }
  return result;
}

function showRedacted(
  this: object,
  _: unknown,
  options: object,
  inspect?: (value: unknown, options: object) => string,
) {
  const shown = redact({ ...this });
  return inspect ? inspect(shown, options) : shown;
}
