import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject } from "../shared/json.js";
import { projectRoot } from "../shared/project.js";
import type { Bump } from "./bump.js";
import { Mistake } from "../shared/command.js";
import { runToEnd } from "../shared/run.js";

/** One change as `redocly diff` reports it. */
export interface RawChange {
  readonly kind: "added" | "removed" | "modified";
  readonly impact: Bump;
  /** Type of the changed object, such as Schema, Operation, Parameter or SpecExtension. */
  readonly typeName: string;
  /** Path through the operation that uses it, which distinguishes requests from responses. */
  readonly path: string;
  /** Location in the document that has it. */
  readonly pointer: string;
  /** The changed keyword of an object that both documents have. */
  readonly property: string | undefined;
  readonly before: unknown;
  readonly after: unknown;
  /** The message of a rule, if the change is breaking. */
  readonly message: string | undefined;
}

const cli = join(projectRoot, "node_modules/@redocly/cli/bin/cli.js");
const config = join(import.meta.dirname, "redocly.yaml");

/** Runs `redocly diff` in a temporary folder, with its own configuration. */
export async function diffByRedocly(base: object, revision: object): Promise<RawChange[]> {
  const folder = mkdtempSync(join(tmpdir(), "spec-diff-"));
  try {
    const files = { "base.json": base, "working.json": revision };
    for (const [name, document] of Object.entries(files)) writeFileSync(join(folder, name), JSON.stringify(document));
    const options = [`--config=${config}`, "--format=json", "--output=diff.json", "--fail-on=none"];
    const command = [process.execPath, cli, "diff", ...Object.keys(files), ...options] as const;
    const { code, output } = await runToEnd(command, { cwd: folder, timeoutMs: 300_000 });
    const answer = readAnswer(join(folder, "diff.json"));
    if (code === 0 && answer) return answer.map(toChange);
    throw new Mistake(`\`redocly diff\` failed; fix the reason, or run \`npm ci\`\n${output.trim()}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readAnswer(file: string): unknown[] | undefined {
  try {
    const answer: unknown = JSON.parse(readFileSync(file, "utf8"));
    return isObject(answer) && Array.isArray(answer["changes"]) ? answer["changes"] : undefined;
  } catch {
    return undefined;
  }
}

function toChange(value: unknown): RawChange {
  if (!isObject(value)) throw new TypeError(`redocly diff: not a change: ${JSON.stringify(value)}`);
  const { kind, impact, typeName, path, property, verdicts, base, revision } = value;
  const side = (place: unknown) => (isObject(place) ? place : {});
  const [verdict] = Array.isArray(verdicts) ? verdicts.filter(isObject) : [];
  return {
    kind: kind as RawChange["kind"],
    impact: impact as Bump,
    typeName: String(typeName),
    path: String(path),
    pointer: String(side(revision)["pointer"] ?? side(base)["pointer"] ?? path),
    property: typeof property === "string" ? property : undefined,
    before: side(base)["value"],
    after: side(revision)["value"],
    message: verdict ? String(verdict["message"]) : undefined,
  };
}
