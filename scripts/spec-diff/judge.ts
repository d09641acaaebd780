import { type Bump, isAtLeast } from "./bump.js";
import { describe } from "./describe.js";
import type { RawChange } from "./redocly.js";

/** Change with the bump that it requires. */
export interface Change {
  readonly impact: Bump;
  /** Location in the document that has it. */
  readonly pointer: string;
  readonly message: string;
  readonly isRemoved: boolean;
}

/** Types that are only documentation. Redocly counts every addition as a minor change. */
const prose = new Set(["Contact", "Example", "NamedExamples", "Tag"]);

/** Keywords that limit the values of a schema. */
const limits = new Set(
  (
    "type format pattern minLength maxLength minItems maxItems uniqueItems minimum maximum exclusiveMinimum exclusiveMaximum " +
    "multipleOf minProperties maxProperties required"
  ).split(" "),
);

/**
 * Judges a change. Raises Redocly's verdict for users of the package, who also depend on TypeScript types, server
 * defaults and a client that follows the extensions.
 */
export function judge(raw: RawChange): Change {
  const { kind, property, pointer } = raw;
  const least = leastImpact(raw);
  const isProse = prose.has(raw.typeName) || pointer.startsWith("#/info");
  return {
    impact: isProse ? "patch" : isAtLeast(raw.impact, least) ? raw.impact : least,
    // A removed keyword does not have its own pointer.
    pointer: pointer.endsWith(`/${property}`) ? pointer.slice(0, -`/${property}`.length) : pointer,
    message: describe(raw),
    isRemoved: kind === "removed",
  };
}

function leastImpact(raw: RawChange): Bump {
  const { kind, typeName, path, pointer, property, before } = raw;
  const isRequest = /^#\/paths\/[^/]+\/[^/]+\/(requestBody|parameters)\b/.test(path);
  // The name of a schema is the name of an exported type.
  if (/^#\/components\/schemas\/[^/]+$/.test(pointer) && property === undefined)
    return kind === "removed" ? "major" : kind === "added" ? "minor" : "patch";
  // Calls no longer compile.
  if (isRequest && property === undefined && kind === "removed" && typeName === "Schema") return "major";
  // Omitting the property has another meaning.
  if (isRequest && property === "default") return before === undefined ? "minor" : "major";
  // Redocly reports narrower limits as major.
  if (isRequest && property !== undefined && limits.has(property)) return "minor";
  return leastOfExtension(raw);
}

function leastOfExtension({ kind, typeName, pointer, property, before }: RawChange): Bump {
  const name = [...pointer.split("/"), property ?? ""].findLast((key) => key.startsWith("x-"));
  if (name === undefined || !(typeName === "SpecExtension" || property?.startsWith("x-"))) return "patch";
  const isNew = kind === "added" || (property !== undefined && before === undefined);
  // A rule rejects values that were valid.
  if (name === "x-rule" && property !== "message") return kind === "removed" ? "minor" : "major";
  // The names are exported with their values.
  if (name === "x-bit-flags" && !isNew) return "major";
  return "minor"; // the client behaves differently
}
