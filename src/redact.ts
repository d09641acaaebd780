import { sensitiveNames } from "../generated/operations.js";

const hidden = "[redacted]";
const inspectHooks = [Symbol.for("nodejs.util.inspect.custom"), Symbol.for("Deno.customInspect")];

/**
 * A deep copy for logs in which every member that the spec calls a secret (`client_secret`, `token`, `Authorization` and so
 * on, in any case) reads `[redacted]`. Takes plain objects, arrays, Map and Headers at any depth; all else is kept as it is.
 */
export function redact<T>(value: T): T {
  return copy(value, new Map()) as T;
}

function copy(value: unknown, seen: Map<unknown, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (seen.has(value)) return seen.get(value);
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    seen.set(value, items);
    for (const item of value) items.push(copy(item, seen));
    return items;
  }
  const isEntries = value instanceof Map || value instanceof Headers;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (!isEntries && prototype !== Object.prototype && prototype !== null) return value;
  const members: Record<string, unknown> = {};
  seen.set(value, members);
  for (const [name, member] of isEntries ? value : Object.entries(value)) {
    const shown = isSensitive(String(name)) ? hidden : copy(member, seen);
    Object.defineProperty(members, String(name), {
      value: shown,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return members;
}

/** Whether the spec calls a member or header of this name a secret. */
export function isSensitive(name: string): boolean {
  return sensitiveNames.has(name.toLowerCase());
}

/** Makes console.log and util.inspect hide the secrets of a result, at any depth. Reading and JSON give them as they are. */
export function hideWhenInspected<T>(result: T): T {
  if (typeof result !== "object" || result === null) return result;
  for (const member of Object.values(result)) hideWhenInspected(member);
  if (Array.isArray(result) || !Object.keys(result).some(isSensitive)) return result;
  const show = (_depth: unknown, options: object, inspect?: (value: unknown, options: object) => string) => {
    const shown = redact({ ...result });
    return inspect ? inspect(shown, options) : shown;
  };
  for (const hook of inspectHooks) Object.defineProperty(result, hook, { value: show });
  return result;
}
