import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject } from "../../scripts/shared/json.js";
import { type OpenApi, operationsOf, resolve } from "../../scripts/spec/openapi.js";
import { projectRoot } from "./spec-copy.js";

export function generated(name: string): OpenApi {
  return JSON.parse(readFileSync(join(projectRoot, "generated", name), "utf8")) as OpenApi;
}

export const document = generated("openapi.json");

interface Media {
  /** Such as `createApplication 400 application/json`. */
  readonly name: string;
  readonly schema: object;
  /** By name, with resolved references. */
  readonly examples: Readonly<Record<string, { readonly value?: unknown }>>;
}

/** Every body of every operation. Its name contains `request` or the status of the response. */
export const media: readonly Media[] = operationsOf(document).flatMap(({ object }) =>
  Object.entries({ ...object.responses, request: object.requestBody ?? {} }).flatMap(([place, body]) => {
    const { content = {} } = resolve(document, body) as { content?: Record<string, Record<string, unknown>> };
    return Object.entries(content).map(([type, { schema, examples }]) => ({
      name: `${object.operationId} ${place} ${type}`,
      schema: schema as object,
      examples: Object.fromEntries(
        Object.entries(examples ?? {}).map(([key, example]) => [key, resolve(document, example) as object]),
      ),
    }));
  }),
);

/** Visits every object of a value, with the keys that lead to it. */
export function visit(
  value: unknown,
  visitor: (object: Record<string, unknown>, keys: readonly string[]) => void,
): void {
  const walk = (node: unknown, keys: readonly string[]): void => {
    if (isObject(node)) visitor(node, keys);
    if (typeof node === "object" && node !== null)
      for (const [key, member] of Object.entries(node)) walk(member, [...keys, key]);
  };
  walk(value, []);
}
