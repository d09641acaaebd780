import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isObject } from "../spec/openapi.js";
import { isNodeError } from "../shared/problem.js";
import { type Bump, bumps, largest } from "./bump.js";
import { Mistake } from "../shared/command.js";

/** The largest bump that the waiting changesets ask for, undefined where none concerns the package. */
export function pendingBump(root: string, packageName: string): Bump | undefined {
  const files = namesIn(join(root, ".changeset")).filter((name) => name.endsWith(".md") && name !== "README.md");
  return largest(files.map((name) => readBump(root, join(".changeset", name), packageName)));
}

function readBump(root: string, file: string, packageName: string): Bump | undefined {
  const head = /^---\n([^]*?)\n?---/.exec(readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n"))?.[1];
  let releases: unknown;
  try {
    releases = parse(head ?? "-") ?? {}; // a changeset may be empty: it says that nobody need be told
  } catch {
    releases = undefined;
  }
  if (!isObject(releases)) throw new Mistake(`${file} does not start with \`---\`, packages with their bumps, \`---\``);
  const bump = releases[packageName];
  if (bump === undefined || bump === "none") return undefined;
  const known = bumps.find((name) => name === bump);
  if (known) return known;
  throw new Mistake(`${file} gives "${String(bump)}" for ${packageName}; write ${bumps.join(", ")} or none`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isNodeError(error) && error.code === "ENOENT") return [];
    throw error;
  }
}
