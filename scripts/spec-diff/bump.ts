import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { Mistake } from "../shared/command.js";
import { isNodeError } from "../shared/problem.js";
import { isObject } from "../shared/json.js";

/** Parts of a version that a release can raise, smallest first. */
export const bumps = ["patch", "minor", "major"] as const;
export type Bump = (typeof bumps)[number];

/** Returns the largest bump, or undefined if there is none. */
export function largest(all: Iterable<Bump | undefined>): Bump | undefined {
  const found = new Set(all);
  return bumps.findLast((bump) => found.has(bump));
}

export function isAtLeast(bump: Bump | undefined, least: Bump): boolean {
  return bump !== undefined && bumps.indexOf(bump) >= bumps.indexOf(least);
}

/**
 * Returns the bump for an impact. Before 1.0.0, a breaking change requires a minor bump, because npm's `^0.2.0` accepts
 * 0.2.1 and not 0.3.0.
 */
export function bumpFor(impact: Bump, version: string): Bump {
  return impact === "major" && version.startsWith("0.") ? "minor" : impact;
}

/** Returns the bump between two versions, or undefined if the version was not raised. */
export function bumpBetween(from: string, to: string): Bump | undefined {
  const [before, after] = [from, to].map((version) => /^(\d+)\.(\d+)\.(\d+)/.exec(version)?.slice(1).map(Number) ?? []);
  for (const [index, bump] of bumps.toReversed().entries()) {
    const step = (after?.[index] ?? 0) - (before?.[index] ?? 0);
    if (step !== 0) return step > 0 ? bump : undefined;
  }
  return undefined;
}

/** Returns the largest bump of the pending changesets, or undefined if none is for the package. */
export function pendingBump(root: string, packageName: string): Bump | undefined {
  const files = namesIn(join(root, ".changeset")).filter((name) => name.endsWith(".md") && name !== "README.md");
  return largest(files.map((name) => readBump(root, join(".changeset", name), packageName)));
}

function readBump(root: string, file: string, packageName: string): Bump | undefined {
  const head = /^---\n([^]*?)\n?---/.exec(readFileSync(join(root, file), "utf8").replaceAll("\r\n", "\n"))?.[1];
  let releases: unknown;
  try {
    releases = parse(head ?? "-") ?? {}; // an empty changeset is valid: users need not know about the change
  } catch {
    releases = undefined;
  }
  if (!isObject(releases)) throw new Mistake(`${file} must start with \`---\`, packages with their bumps, and \`---\``);
  const bump = releases[packageName];
  if (bump === undefined || bump === "none") return undefined;
  const known = bumps.find((name) => name === bump);
  if (known) return known;
  throw new Mistake(`${file} has "${String(bump)}" for ${packageName}; use ${bumps.join(", ")} or none`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isNodeError(error) && error.code === "ENOENT") return [];
    throw error;
  }
}
