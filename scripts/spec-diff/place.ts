import { isObject, keysOf, valueAt } from "../shared/json.js";
import { type OpenApi, operationsOf, resolve } from "../spec/openapi.js";

/** Returns a readable name for a location in a bundled document, such as `Bot.flags` or `createApplication request`. */
export function nameOf(document: OpenApi, pointer: string): string {
  const keys = keysOf(pointer);
  const [top, first = "", second = "", ...rest] = keys;
  if (top === "components" && first === "schemas") return `${second}${membersOf(rest)}`;
  if (top === "components" && second === "") return first;
  if (top === "components") return `${first.replace(/s$/, "")} ${second}${membersOf(rest)}`;
  if (top !== "paths") return keys.join(".");
  if (second === "") return first;
  const id = valueAt(document, ["paths", first, second, "operationId"]);
  const operation = typeof id === "string" ? id : `${second.toUpperCase()} ${first}`;
  return `${operation}${partOf(document, keys.slice(0, 3), rest)}`;
}

function partOf(document: OpenApi, operation: readonly string[], rest: readonly string[]): string {
  const [part, key, ...deeper] = rest;
  if (part === "responses" && key !== undefined) return ` response ${key}${membersOf(deeper)}`;
  if (part === "requestBody") return ` request${membersOf(rest.slice(1))}`;
  if (part === "security") return " security";
  if (part !== "parameters" || key === undefined) return membersOf(rest);
  const parameter = resolve(document, valueAt(document, [...operation, part, key]));
  return ` parameter ${isObject(parameter) ? String(parameter["name"]) : key}${membersOf(deeper)}`;
}

/** Returns the path into a schema, such as `.bot.authenticator_types[]`. */
function membersOf(keys: readonly string[]): string {
  const [key, next, ...rest] = keys;
  if (key === undefined) return "";
  if (key === "properties" && next !== undefined) return `.${next}${membersOf(rest)}`;
  if (key === "items") return `[]${membersOf(keys.slice(1))}`;
  if (key === "allOf" || key === "anyOf" || key === "oneOf") return membersOf(rest);
  if (key === "content" && next !== undefined) return membersOf(rest);
  if (key === "schema") return membersOf(keys.slice(1));
  return ` ${key}${membersOf(keys.slice(1))}`;
}

/**
 * Returns a function that lists the operations that use a component, by its pointer, such as
 * `#/components/schemas/Bot`.
 */
export function usersOf(document: OpenApi): (pointer: string) => readonly string[] {
  const reached = operationsOf(document).map(({ object }) => ({
    id: object.operationId,
    pointers: reach(document, object, new Set()),
  }));
  return (pointer) => {
    const component = /^#\/components\/[^/]+\/[^/]+/.exec(pointer)?.[0];
    return component === undefined ? [] : reached.filter(({ pointers }) => pointers.has(component)).map(({ id }) => id);
  };
}

function reach(document: OpenApi, node: unknown, found: Set<string>): Set<string> {
  if (typeof node !== "object" || node === null) return found;
  const ref = isObject(node) ? node["$ref"] : undefined;
  if (typeof ref === "string" && !found.has(ref)) {
    found.add(ref);
    reach(document, resolve(document, node), found);
  }
  for (const value of Object.values(node)) reach(document, value, found);
  return found;
}
