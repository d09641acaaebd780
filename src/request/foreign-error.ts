const kept = ["code", "syscall", "stack"] as const;
const maxDepth = 8;

/**
 * Copies only `name`, `message`, `code`, `syscall`, `stack`, `cause` and `errors` of an error from outside this
 * package, because Node's HTTP parser, for example, puts the rest of the response into `data`. Applies `hide` to every
 * string.
 */
export function withoutExtras(error: unknown, hide: (text: string) => string): unknown {
  if (error === undefined) return undefined;
  try {
    return copyOf(error, hide, 0);
  } catch {
    return new Error("an error that cannot be read");
  }
}

function copyOf(error: unknown, hide: (text: string) => string, depth: number): unknown {
  if (typeof error !== "object" || error === null) return hide(String(error));
  const { name, message, errors, cause } = error as Partial<AggregateError>;
  const copy = new Error(hide(typeof message === "string" ? message : "a value that is not an Error"));
  const set = (key: string, value: unknown) => {
    Object.defineProperty(copy, key, { value });
  };
  if (typeof name === "string") set("name", hide(name));
  for (const key of kept) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === "string") set(key, hide(value));
  }
  if (depth >= maxDepth) return copy;
  if (Array.isArray(errors))
    set(
      "errors",
      errors.slice(0, 20).map((item) => copyOf(item, hide, depth + 1)),
    );
  if (cause !== undefined) set("cause", copyOf(cause, hide, depth + 1));
  return copy;
}

/** Returns the part of the response that Node's HTTP parser attached to its error, or an empty string. */
export function receivedIn(error: unknown): string {
  try {
    for (const { data } of chainOf(error)) {
      if (typeof data === "string") return data;
      if (data instanceof Uint8Array) return new TextDecoder().decode(data);
    }
  } catch {
    // An error whose properties throw tells nothing.
  }
  return "";
}

// Name look-up, connecting and, in Node and Bun, the verification of the certificate come before the first byte of a
// request. Other TLS errors can occur later. Deno and workerd report no codes, so the outcome of their failed
// connections is unknown.
const neverSentCodes = [
  ...["ENOTFOUND", "EAI_\\w+", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT", "ERR_TLS_CERT_ALTNAME_INVALID", "CERT_\\w+"],
  ...["DEPTH_ZERO_SELF_SIGNED_CERT", "SELF_SIGNED_CERT_IN_CHAIN", "UNABLE_TO_\\w+"],
  ...["ConnectionRefused", "FailedToOpenSocket"], // Bun
];
const neverSent = new RegExp(`^(${neverSentCodes.join("|")})$`);

/** Checks whether the error of a failed fetch, without its extras, proves that the request never reached the server. */
export function isNeverSent(error: unknown): boolean {
  for (const { code, errors, syscall } of chainOf(error)) {
    if (Array.isArray(errors) && errors.length > 0) return errors.every(isNeverSent);
    // An established connection reports similar codes, such as EHOSTUNREACH, but from `read`.
    if (typeof syscall === "string") return ["connect", "getaddrinfo"].includes(syscall);
    if (neverSent.test(String(code))) return true;
  }
  return false;
}

function* chainOf(error: unknown): Generator<Readonly<Record<string, unknown>>> {
  for (let link = error, depth = 0; typeof link === "object" && link !== null && depth < maxDepth; depth++) {
    yield link as Readonly<Record<string, unknown>>;
    link = Reflect.get(link, "cause");
  }
}
