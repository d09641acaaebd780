import { sensitiveNames } from "../generated/operations.js";

const inspectHooks = {
  [Symbol.for("nodejs.util.inspect.custom")]: { value: showRedacted },
  [Symbol.for("Deno.customInspect")]: { value: showRedacted },
};

/**
 * A deep copy for logs in which every member that the spec calls a secret (`client_secret`, `token`, `Authorization` and so
 * on, in any case) reads `[redacted]`. Takes plain objects, arrays, Map and Headers at any depth; all else is kept as it is.
 */
export function redact<T>(value: T): T {
  return copy(value, new Map()) as T;
}

function copy(value: unknown, seen: Map<unknown, unknown>): unknown {
  if (typeof value !== "object" || value === null || seen.has(value)) return seen.get(value) ?? value;
  const isList = Array.isArray(value);
  const entries = value instanceof Map || value instanceof Headers ? [...value] : Object.entries(value);
  const prototype: unknown = Object.getPrototypeOf(value);
  const isPlain = prototype === Object.prototype || prototype === null;
  if (!isList && !isPlain && !(value instanceof Map) && !(value instanceof Headers)) return value;
  const result = isList ? [] : {};
  seen.set(value, result);
  for (const [name, member] of entries) {
    const shown = !isList && isSensitive(String(name)) ? "[redacted]" : copy(member, seen);
    Object.defineProperty(result, String(name), { value: shown, enumerable: true, configurable: true, writable: true });
  }
  return result;
}

function isSensitive(name: string): boolean {
  return sensitiveNames.has(name.toLowerCase());
}

/** Makes console.log and util.inspect hide the secrets of a result, at any depth. Reading and JSON give them as they are. */
export function hideWhenInspected<T>(result: T): T {
  if (typeof result !== "object" || result === null) return result;
  for (const member of Object.values(result)) hideWhenInspected(member);
  if (Object.keys(result).some(isSensitive)) Object.defineProperties(result, inspectHooks);
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
