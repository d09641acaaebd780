import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { isObject } from "../spec/openapi.js";
import { isNodeError } from "../shared/problem.js";
import { Mistake } from "../shared/command.js";
import type { Document } from "./shape.js";

/** Ten times the document of February 2026, whose download took a second. */
const maxBytes = 26 * 2 ** 20;
const timeoutMs = 20_000;

export interface Limits {
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
}

/** Reads an OpenAPI document from a file, relative to `folder`, or from a URL. */
export async function readDocument(source: string, folder: string, limits: Limits = {}): Promise<Document> {
  const text = /^https?:\/\//.test(source) ? await download(source, limits) : await readText(source, folder);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new Mistake(`${source} is not JSON; an instance has its document at /v1/openapi.json`);
  }
  if (isObject(document) && typeof document["openapi"] === "string" && isObject(document["paths"])) return document;
  throw new Mistake(`${source} is JSON but no OpenAPI 3 document; an instance has its own at /v1/openapi.json`);
}

async function readText(source: string, folder: string): Promise<string> {
  try {
    return await readFile(resolve(folder, source), "utf8");
  } catch (error) {
    if (!isNodeError(error)) throw error;
    throw new Mistake(`${source} cannot be read (${error.code}); give a file, or a URL with http:// or https://`);
  }
}

async function download(url: string, limits: Limits): Promise<string> {
  const most = limits.maxBytes ?? maxBytes;
  const signal = AbortSignal.timeout(limits.timeoutMs ?? timeoutMs);
  try {
    const response = await fetch(url, { signal, headers: { accept: "application/json" } });
    if (!response.ok)
      throw new Mistake(`${url} answers ${response.status}; try /v1/openapi.json of the instance's API host`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body ?? []) {
      length += chunk.byteLength;
      if (length > most) throw new Mistake(`${url} sends more than ${most} bytes, too much for an OpenAPI document`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
  } catch (error) {
    if (error instanceof Mistake) throw error;
    if (signal.aborted)
      throw new Mistake(`${url} did not answer within ${(limits.timeoutMs ?? timeoutMs) / 1000} s; try again`);
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Mistake(`${url} cannot be reached (${cause}); check the address`);
  }
}
