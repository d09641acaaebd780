import { sensitiveNames } from "../generated/operations.js";

const inspectHooks = {
  [Symbol.for("nodejs.util.inspect.custom")]: { value: showRedacted },
  [Symbol.for("Deno.customInspect")]: { value: showRedacted },
};

const maxLevels = 100; // deeper, JSON.stringify and recursive loggers overflow the stack

// Ends in a name that the spec calls a secret: `botToken` is as secret as `token`.
const secretName = new RegExp(`(${[...sensitiveNames].map(withoutStyle).join("|")})$`);

/**
 * Returns a deep copy for logs, in which every secret reads `[redacted]`. A property is a secret if its name ends in one that
 * the spec calls a secret, such as `client_secret` or `token`; case, `_` and `-` make no difference. Copies plain objects,
 * arrays, `Map` and `Headers`, up to 100 levels, and keeps other values as they are.
 */
export function redact<T>(value: T): T {
  return copy(value, new Map(), 1) as T;
}

function copy(value: unknown, seen: Map<unknown, unknown>, level: number): unknown {
  if (typeof value !== "object" || value === null || seen.has(value)) return seen.get(value) ?? value;
  const isList = Array.isArray(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null;
  if (!isList && !isPlain && !(value instanceof Map) && !(value instanceof Headers)) return value;
  if (level > maxLevels) return "[nested too deeply]";
  const entries = value instanceof Map || value instanceof Headers ? [...value] : Object.entries(value);
  const result = isList ? [] : {};
  seen.set(value, result);
  for (const [name, member] of entries) {
    const shown = !isList && isSensitive(String(name)) ? "[redacted]" : copy(member, seen, level + 1);
    Object.defineProperty(result, String(name), { value: shown, enumerable: true, configurable: true, writable: true });
  }
  return result;
}

/** Whether properties, parameters or headers with this name hold a secret. */
export function isSensitive(name: string): boolean {
  return secretName.test(withoutStyle(name));
}

/** `client_secret`, `clientSecret` and `Client-Secret` are one name. */
function withoutStyle(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, "");
}

/** Makes console.log and util.inspect hide the secrets of a result, at any depth. Reading and JSON give them as they are. */
export function hideWhenInspected<T>(result: T): T {
  const values: unknown[] = [result]; // a list instead of recursion: a response may be nested more deeply than the stack
  for (const value of values) {
    if (typeof value !== "object" || value === null) continue;
    for (const member of Object.values(value)) values.push(member);
    if (Object.keys(value).some(isSensitive)) Object.defineProperties(value, inspectHooks);
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
