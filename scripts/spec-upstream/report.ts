import { wrap } from "../spec-diff/wrap.js";
import type { Comparison, Side } from "./difference.js";

/** Every difference under its operation, one an item. */
export function list({ differences, places }: Comparison): string {
  const groups = [...places.keys()].flatMap((operation) => {
    const own = differences.filter((difference) => difference.operation === operation);
    const lines = own.map(({ place, differs, theirs, ours }) =>
      wrap(
        `- ${place}: ${differs}: ${[...show("theirs", theirs, differs), ...show("ours", ours, differs)].join("; ")}`,
        "  ",
      ),
    );
    return own.length === 0 ? [] : [`${operation}\n\n${lines.join("\n")}\n`];
  });
  return `${groups.join("\n")}\n`;
}

const flags = ["presence", "required", "nullable"];

function show(whose: string, side: Side, differs: string): string[] {
  if (side === undefined) return [];
  if (flags.includes(differs)) return [`only ${whose}`];
  return [typeof side === "object" ? `only ${whose} ${side.join(", ")}` : `${whose} ${side}`];
}
