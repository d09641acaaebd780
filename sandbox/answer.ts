/** Bytes in a buffer of their own. Derived from `of`, because TypeScript before 5.7 has no name for this type. */
export type Bytes = ReturnType<typeof Uint8Array.of>;

export const noBytes: Bytes = new Uint8Array(0);

/** A response. Header names have the server's spelling, and each header occurs once. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Bytes;
}

/** Creates a response. If `value` is undefined, the body is empty and its type is text/plain. */
export function toAnswer(
  status: number,
  value: unknown,
  headers: Readonly<Record<string, string>>,
  type = value === undefined ? "text/plain; charset=UTF-8" : "application/json",
): Answer {
  return {
    status,
    headers: { "Content-Type": type, ...headers },
    body: value === undefined ? "" : type.startsWith("text/") ? String(value) : JSON.stringify(value),
  };
}

export function toBytes(body: Answer["body"]): Bytes {
  return typeof body === "string" ? new TextEncoder().encode(body) : body;
}
