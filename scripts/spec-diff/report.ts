import type { OpenApi } from "../spec/openapi.js";
import { type Bump, bumps } from "./bump.js";
import type { Change } from "./judge.js";
import { wrap } from "../shared/command.js";
import { nameOf, usersOf } from "./place.js";

const titles: Readonly<Record<Bump, string>> = { major: "Breaking", minor: "Compatible", patch: "Details" };

/** Returns the changes as a Markdown list for a changelog, most severe first. */
export function toMarkdown(base: OpenApi, working: OpenApi, changes: readonly Change[]): string {
  const users = { base: usersOf(base), working: usersOf(working) };
  const groups = bumps.toReversed().flatMap((impact) => {
    const lines = changes
      .filter((change) => change.impact === impact)
      .map(({ pointer, message, isRemoved }) => {
        const place = nameOf(isRemoved ? base : working, pointer);
        const used = inWords([...new Set([...users.working(pointer), ...users.base(pointer)])]);
        return wrap(`- \`${place}\`: ${message.replace(/\.$/, "")}${used}`, "  ");
      });
    return lines.length === 0 ? [] : [`**${titles[impact]}** (${impact})\n\n${[...new Set(lines)].join("\n")}\n`];
  });
  return groups.join("\n");
}

function inWords(operations: readonly string[]): string {
  if (operations.length === 0) return "";
  return operations.length > 3 ? ` (${operations.length} operations)` : ` (${operations.join(", ")})`;
}
