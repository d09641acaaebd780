import { receivedIn } from "./foreign-error.js";
import { orAborted, promised } from "./timing.js";

/** The received part of a body. */
export interface Body {
  readonly text: string;
  /** Why the body is incomplete. Continues the words "the body". */
  readonly problem?: string;
  readonly cause?: unknown;
}

/** Reads at most `maxBytes` of a body, until the signal aborts. Returns the received text even if reading fails. */
export async function readBody(response: Response, maxBytes: number, signal: AbortSignal): Promise<Body> {
  if (response.bodyUsed || response.body?.locked)
    return { text: "", problem: "was already read by the `fetch` option" };
  const reader = response.body?.getReader();
  if (!reader) return { text: "" };
  const cancel = () => void promised(() => reader.cancel()).catch(() => {});
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (let room = maxBytes; ;) {
      const { done, value } = await orAborted(signal, reader.read());
      if (done) return { text: text + decoder.decode() };
      text += decoder.decode(value.subarray(0, room), { stream: true });
      room -= value.byteLength;
      if (room < 0) {
        cancel();
        return { text, problem: `is larger than maxResponseBytes (${maxBytes})` };
      }
    }
  } catch (cause) {
    cancel();
    return {
      text: text + receivedIn(cause),
      problem: signal.aborted ? "did not arrive in time" : "was cut off",
      cause,
    };
  }
}

type Reviver = Parameters<typeof JSON.parse>[1];

/** Parses JSON. Returns undefined if the text is invalid, because the parser's own error would quote it. */
export function parseJson(text: string, revive?: Reviver): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text, revive) };
  } catch {
    return undefined;
  }
}
