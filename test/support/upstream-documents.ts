import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { runCommand } from "../../scripts/shared/command.js";
import type { OpenApi } from "../../scripts/spec/openapi.js";
import { compareDocuments } from "../../scripts/spec-upstream/compare.js";
import type { Difference } from "../../scripts/spec-upstream/difference.js";
import { differencesFile } from "../../scripts/spec/files.js";
import { specUpstream } from "../../scripts/spec-upstream/main.js";
import { temporaryFolder } from "./spec-copy.js";

export type Json = Record<string, unknown>;

export const text = { type: "string" };
export const object = (properties: Json, ...required: string[]): Json => ({ type: "object", required, properties });

/** Returns a document with one operation, `updateThing`: PATCH /things/{id}. */
export function thing(operation: Json = {}, components: Json = {}, more: Json = {}): Json {
  const responses = { "200": { description: "Done." } };
  const parameters = [{ name: "id", in: "path", required: true, schema: { type: "string" } }];
  return {
    openapi: "3.1.0",
    info: { title: "Things", version: "1.0.0" },
    paths: { "/things/{id}": { patch: { operationId: "updateThing", parameters, responses, ...operation } }, ...more },
    components,
  };
}

/** Returns a document whose operation has the schema as its body. */
export function taking(schema: Json, components: Json = {}): Json {
  return thing(
    { requestBody: { required: true, content: { "application/json": { schema } } } },
    { schemas: components },
  );
}

/** Lists the differences, one line each: `request name maxLength: 5 | 10`. */
export function differences(theirs: Json, ours: Json): string[] {
  return compare(theirs, ours).differences.map(lineOf);
}

export const compare = (theirs: Json, ours: Json) =>
  compareDocuments(theirs as unknown as OpenApi, ours as unknown as OpenApi);

function lineOf({ operation, place, differs, theirs, ours }: Difference): string {
  const show = (side: unknown) => (Array.isArray(side) ? side.join(", ") : String(side ?? "-"));
  const start = operation === "updateThing" ? "" : `${operation} `;
  return `${start}${place} ${differs}: ${show(theirs)} | ${show(ours)}`;
}

/** Creates a project with that spec and those known differences, and returns a function that runs the command in it. */
export function project(ours: Json, known = "[]\n", timeoutMs?: number) {
  const root = temporaryFolder();
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), content);
  };
  write("openapi/openapi.yaml", stringify(ours));
  write("redocly.yaml", "telemetry: off\n");
  write(differencesFile, known);
  return {
    write,
    async run(...args: string[]) {
      const texts = { printed: "", said: "" };
      const output = {
        print: (line: string) => void (texts.printed += line),
        say: (line: string) => void (texts.said += line),
      };
      return { code: await runCommand(specUpstream(root, root, timeoutMs), args, output), ...texts };
    },
  };
}
