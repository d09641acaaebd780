const kept = ["code", "syscall", "stack"] as const;
const maxDepth = 8;

/**
 * Copies an error from outside this package, with its `name`, `message`, `code`, `syscall`, `stack`, `cause` and `errors` only.
 * Node's HTTP parser, for one, puts the rest of the response into `data`. `hide` is applied to every string.
 */
export function withoutExtras(error: unknown, hide: (text: string) => string): unknown {
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
    Object.defineProperty(copy, key, { value, configurable: true, writable: true });
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

// Name look-up and connect come before the first byte of a request; so does the verification of the server's certificate,
// which Node and Bun complete before they write. Any other TLS error can occur in the middle of an exchange. Deno and
// workerd report no codes, so a failed connect counts as unknown there.
const neverSent =
  /^(ENOTFOUND|EAI_\w+|ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT|ERR_TLS_CERT_ALTNAME_INVALID|CERT_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|ConnectionRefused|FailedToOpenSocket)$/;

/** Whether the error of a failed fetch, without its extras, proves that the request never reached the server. */
export function isNeverSent(error: unknown): boolean {
  for (const { code, errors, syscall } of chainOf(error)) {
    if (Array.isArray(errors) && errors.length > 0) return errors.every(isNeverSent);
    // An established connection reports ECONNREFUSED's relatives, such as EHOSTUNREACH, from `read`.
    if (typeof syscall === "string") return syscall === "connect" || syscall.startsWith("getaddrinfo");
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
