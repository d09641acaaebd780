// What the server does with input that JSON Schema cannot express. Shared by the preflight and the sandbox.

/** The `x-rule` functions. */
export const rules: Readonly<Record<string, (value: string) => boolean>> = {
  redirectUri: isRedirectUri,
  snowflake: isInSnowflakeRange,
};

/**
 * Checks whether the server accepts a redirect URI: `https`, or `http` with the host `localhost`, a name under
 * `.localhost` or an IP address literal. The WHATWG parser normalizes the host first, so `http://127.1/` is valid. User
 * info, fragments and `https:example.com` are valid too. Does not check the length.
 */
export function isRedirectUri(value: string): boolean {
  // Node.js 24 and the server accept invalid Punycode such as `https://xn--a`, but older versions don't.
  const text = value.replace(/xn--/gi, "xn-");
  const { protocol, hostname = "" } = parseUrl(text) ?? {};
  // After parsing, only an IPv4 address has four numbers, and only an IPv6 address has brackets.
  return (
    protocol === "https:" || (protocol === "http:" && /^(?:(?:.*\.)?localhost|\d+(?:\.\d+){3}|\[.*\])$/.test(hostname))
  );
}

/** Parses an absolute URL. Returns undefined if it is invalid. */
export function parseUrl(text: string): URL | undefined {
  try {
    // URL.canParse is unusable: after Node 20 or 22 has compiled it, it rejects "https://müller.example/".
    return new URL(text);
  } catch {
    return undefined;
  }
}

/** Checks whether decimal digits fit in the 63 bits of an ID. The pattern rejects other strings. */
export function isInSnowflakeRange(value: string): boolean {
  return !/^\d+$/.test(value) || BigInt(value) < 2n ** 63n;
}

// The server's changes to a parsed JSON body before it validates the body. The steps are separate functions, because
// each is idempotent and their composition is not: "   " becomes "", but "" becomes null.

type Container = { [key: string]: unknown };

/** Returns a copy of a JSON value after both steps, in the server's order. */
export function normalizeBody(body: unknown): unknown {
  return cleanText(rewriteNested(body, voidToNull, cleanText));
}

/** Replaces nested "" and nested objects without a non-null value by null, from the inside out. Keeps the root. */
export function emptyToNull(body: unknown): unknown {
  return rewriteNested(body, voidToNull);
}

/** Removes U+202E and U+000C from every string, then trims it as JavaScript does: NBSP and BOM too, but not U+200B. */
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

/** Checks for arrays and plain objects. Other values, such as a Date, stay unchanged. */
function isContainer(value: unknown): value is Container {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}

/** Copies the tree and applies each step to all nested values, children before parents. */
function rewriteNested(root: unknown, ...steps: ((value: unknown) => unknown)[]): unknown {
  const top: Container = { root };
  // Not recursive: a body of a hundred thousand nested arrays must not overflow the stack.
  const places: [parent: Container, key: string][] = [[top, "root"]];
  for (const [parent, key] of places) {
    const value = parent[key];
    if (!isContainer(value)) continue;
    // Copying first makes `__proto__`, which JSON.parse creates as an own property, an ordinary property.
    const copy = Array.isArray(value) ? Object.assign([], value) : { ...value };
    parent[key] = copy;
    for (const member of Object.keys(copy)) places.push([copy, member]);
  }
  const nested = places.slice(1).reverse();
  for (const step of steps) for (const [parent, key] of nested) parent[key] = step(parent[key]);
  return top["root"];
}
