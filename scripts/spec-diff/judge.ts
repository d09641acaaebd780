import { type Bump, isAtLeast } from "./bump.js";
import { describe } from "./describe.js";
import type { RawChange } from "./redocly.js";

/** A change with the bump that it asks for. */
export interface Change {
  readonly impact: Bump;
  /** Where it stands, in the document that has it. */
  readonly pointer: string;
  readonly message: string;
  readonly isGone: boolean;
}

/** What is there for people alone: Redocly takes anything that is added for a minor change. */
const prose = new Set(["Contact", "Example", "NamedExamples", "Tag"]);

/** What limits or widens the values of a schema. */
const limits = new Set(
  (
    "type format pattern minLength maxLength minItems maxItems uniqueItems minimum maximum exclusiveMinimum exclusiveMaximum " +
    "multipleOf minProperties maxProperties required"
  ).split(" "),
);

/**
 * Redocly's verdict, except if it judges for a caller of the HTTP API alone. Those who use the package also see TypeScript types,
 * defaults that they leave to the server, and a client that obeys the extensions.
 */
export function judge(raw: RawChange): Change {
  const { kind, property, pointer } = raw;
  const least = leastImpact(raw);
  const isProse = prose.has(raw.typeName) || pointer.startsWith("#/info");
  return {
    impact: isProse ? "patch" : isAtLeast(raw.impact, least) ? raw.impact : least,
    // A keyword that is gone has no pointer of its own.
    pointer: pointer.endsWith(`/${property}`) ? pointer.slice(0, -`/${property}`.length) : pointer,
    message: describe(raw),
    isGone: kind === "removed",
  };
}

function leastImpact(raw: RawChange): Bump {
  const { kind, typeName, path, pointer, property, before } = raw;
  const isRequest = /^#\/paths\/[^/]+\/[^/]+\/(requestBody|parameters)\b/.test(path);
  // The name of a schema is the name of an exported type.
  if (/^#\/components\/schemas\/[^/]+$/.test(pointer) && property === undefined)
    return kind === "removed" ? "major" : kind === "added" ? "minor" : "patch";
  if (isRequest && property === undefined && kind === "removed" && typeName === "Schema") return "major"; // no longer compiles
  if (isRequest && property === "default") return before === undefined ? "minor" : "major"; // what was left out means another thing
  if (isRequest && property !== undefined && limits.has(property)) return "minor"; // more is accepted, or Redocly says major
  return leastOfExtension(raw);
}

function leastOfExtension({ kind, typeName, pointer, property, before }: RawChange): Bump {
  const name = [...pointer.split("/"), property ?? ""].findLast((key) => key.startsWith("x-"));
  if (name === undefined || !(typeName === "SpecExtension" || property?.startsWith("x-"))) return "patch";
  const isNew = kind === "added" || (property !== undefined && before === undefined);
  if (name === "x-rule" && property !== "message") return kind === "removed" ? "minor" : "major"; // refuses what passed
  if (name === "x-bit-flags" && !isNew) return "major"; // exported names with their values
  return "minor"; // the client behaves in another way
}
