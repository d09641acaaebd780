/** Bytes in a buffer of their own, said in a way that compilers before TypeScript 5.7 can read. */
export type Bytes = ReturnType<typeof Uint8Array.of>;

export const noBytes: Bytes = new Uint8Array(0);

/** What the server sends back. Header names are spelled as the server spells them; no header occurs twice. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Bytes;
}

/** An answer with a JSON body; `undefined` means no body, for which the server says text/plain. */
export function toAnswer(status: number, value: unknown, headers: Readonly<Record<string, string>>): Answer {
  const type = value === undefined ? "text/plain; charset=UTF-8" : "application/json";
  return {
    status,
    headers: { "Content-Type": type, ...headers },
    body: value === undefined ? "" : JSON.stringify(value),
  };
}

export function toBytes(body: Answer["body"]): Bytes {
  return typeof body === "string" ? new TextEncoder().encode(body) : body;
}
