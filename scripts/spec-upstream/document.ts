import { readFile } from "node:fs/promises";
import { resolve as resolvePath } from "node:path";
import { Mistake } from "../shared/command.js";
import { isNodeError } from "../shared/problem.js";
import { isObject } from "../shared/json.js";
import { isOpenApi, type OpenApi, resolve } from "../spec/openapi.js";

/** Reads an OpenAPI document from a file, relative to `folder`, or from a URL. */
export async function readDocument(source: string, folder: string, timeoutMs: number): Promise<OpenApi> {
  const text = /^https?:\/\//.test(source) ? await download(source, timeoutMs) : await readText(source, folder);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new Mistake(`${source} is not JSON; an instance serves its document at /v1/openapi.json`);
  }
  if (isOpenApi(document)) return document;
  throw new Mistake(`${source} is not an OpenAPI 3 document; an instance serves its document at /v1/openapi.json`);
}

async function readText(source: string, folder: string): Promise<string> {
  try {
    return await readFile(resolvePath(folder, source), "utf8");
  } catch (error) {
    if (!isNodeError(error)) throw error;
    throw new Mistake(`can't read ${source} (${error.code}); give a file, or a URL with http:// or https://`);
  }
}

async function download(url: string, timeoutMs: number): Promise<string> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { signal, headers: { accept: "application/json" } });
    if (response.ok) return await response.text();
    throw new Mistake(`${url} returned ${response.status}; try /v1/openapi.json of the instance's API host`);
  } catch (error) {
    if (error instanceof Mistake) throw error;
    if (signal.aborted) throw new Mistake(`${url} did not respond within ${timeoutMs / 1000} s; try again`);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Mistake(`can't reach ${url} (${cause}); check the URL`);
  }
}

/**
 * Replaces each `$ref` in a copy of a document by the object that it leads to, so the copy can contain cycles. A `$ref`
 * with other keywords becomes an `allOf`. A `$ref` that leads nowhere becomes an empty object.
 */
export function withoutReferences(document: OpenApi): OpenApi {
  const copy = structuredClone(document);
  const seen = new Set<object>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null || seen.has(node)) return;
    seen.add(node);
    for (const [key, value] of Object.entries(node)) {
      Reflect.set(node, key, follow(copy, value));
      visit(Reflect.get(node, key));
    }
  };
  visit(copy);
  return copy;
}

function follow(document: OpenApi, value: unknown, parents: readonly unknown[] = []): unknown {
  if (!isObject(value) || typeof value["$ref"] !== "string") return value;
  const target = parents.includes(value) ? {} : follow(document, resolve(document, value), [...parents, value]);
  const { $ref: _, summary: _s, description: _d, ...others } = value;
  return Object.keys(others).length > 0 ? { allOf: [others, target ?? {}] } : (target ?? {});
}
