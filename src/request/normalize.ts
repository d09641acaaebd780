// What the server does to a parsed JSON body before it validates it, as far as JSON Schema cannot say it. Shared by the preflight
// and the sandbox. The two steps are functions of their own because each is idempotent and their composition is not: "   " becomes
// "", which the server finds too short, while "" becomes null, which is no string at all.

type Container = { [key: string]: unknown };

/** Both steps in the server's order. Takes a parsed JSON value, that is a tree, and returns a copy. */
export function normalizeBody(body: unknown): unknown {
  return cleanText(rewriteNested(body, voidToNull, cleanText));
}

/** Nested "" and nested objects with nothing but nulls become null, from the inside out. The root is exempt. */
export function emptyToNull(body: unknown): unknown {
  return rewriteNested(body, voidToNull);
}

/** Every string loses U+202E and U+000C and is then trimmed as JavaScript trims: NBSP and BOM go, U+200B stays. */
export function normalizeText(body: unknown): unknown {
  return cleanText(rewriteNested(body, cleanText));
}

function voidToNull(value: unknown): unknown {
  const isVoid = isContainer(value) && !Array.isArray(value) && Object.values(value).every((member) => member === null);
  return value === "" || isVoid ? null : value;
}

function cleanText(value: unknown): unknown {
  return typeof value === "string" ? value.replace(/[\u202e\f]/g, "").trim() : value;
}

/** Arrays and plain objects; anything else, a Date say, is passed through untouched. */
function isContainer(value: unknown): value is Container {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** Copies the tree and replaces what is nested in it, children before parents, once for each step. */
function rewriteNested(root: unknown, ...steps: ((value: unknown) => unknown)[]): unknown {
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
  const nested = places.slice(1).reverse();
  for (const step of steps) for (const [parent, key] of nested) parent[key] = step(parent[key]);
  return top["root"];
}
