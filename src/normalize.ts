/*
 * What the server does to a parsed JSON body before it validates it, as far as JSON Schema cannot say it. Shared by the
 * client's preflight and the sandbox, so that they cannot disagree.
 *
 * The two steps are functions of their own because each is idempotent and their composition is not: "   " becomes "",
 * which the server then finds too short (STRING_LENGTH_INVALID), while "" becomes null, which is no string at all
 * (INVALID_FORMAT).
 */

type Container = { [key: string]: unknown };

/** Both steps in the server's order. Takes a parsed JSON value, that is a tree, and returns a copy. */
export function normalizeBody(body: unknown): unknown {
  return normalizeText(emptyToNull(body));
}

/** Nested "" and nested objects with nothing but nulls become null, from the inside out. The root is exempt. */
export function emptyToNull(body: unknown): unknown {
  return rewriteNested(body, (value) => (isEmpty(value) ? null : value));
}

/** Every string loses U+202E and U+000C and is then trimmed as JavaScript trims: NBSP and BOM go, U+200B stays. */
export function normalizeText(body: unknown): unknown {
  return cleanText(rewriteNested(body, cleanText));
}

function cleanText(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/[\u202e\f]/g, "").trim() : value;
}

function isEmpty(value: unknown): boolean {
  if (value === "") return true;
  return isContainer(value) && !Array.isArray(value) && Object.values(value).every((member) => member === null);
}

/** Arrays and plain objects; anything else, a Date say, is passed through untouched. */
function isContainer(value: unknown): value is Container {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** Copies the tree and replaces what is nested in it, children before parents. */
function rewriteNested(root: unknown, replace: (value: unknown) => unknown): unknown {
  const top: Container = { root };
  // A list instead of recursion: a body of a hundred thousand nested arrays must not overflow the stack.
  const places: [parent: Container, key: string][] = [[top, "root"]];
  for (const [parent, key] of places) {
    const value = parent[key];
    if (!isContainer(value)) continue;
    // Copying first makes an own `__proto__`, as JSON.parse creates it, a member like any other.
    const copy = Array.isArray(value) ? Object.assign([], value) : { ...value };
    parent[key] = copy;
    for (const member of Object.keys(copy)) places.push([copy, member]);
  }
  for (const [parent, key] of places.slice(1).reverse()) parent[key] = replace(parent[key]);
  return top["root"];
}
