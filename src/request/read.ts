import { receivedIn } from "./foreign-error.js";
import { orAborted } from "./timing.js";

/** A body as far as it could be read. */
export interface Body {
  readonly text: string;
  /** Why it ended early, to continue "the body". */
  readonly problem?: string;
  readonly cause?: unknown;
}

/** Reads a body up to `maxBytes`, until the signal aborts. Never throws: the text before a failure is kept. */
export async function readBody(response: Response, maxBytes: number, signal: AbortSignal): Promise<Body> {
  if (response.bodyUsed || response.body?.locked) return { text: "", problem: "was read by the fetch option already" };
  const reader = response.body?.getReader();
  if (!reader) return { text: "" };
  const decoder = new TextDecoder();
  let text = "";
  try {
    for (let room = maxBytes; ;) {
      const { done, value } = await orAborted(signal, reader.read());
      if (done) return { text: text + decoder.decode() };
      text += decoder.decode(value.subarray(0, room), { stream: true });
      room -= value.byteLength;
      if (room < 0) {
        reader.cancel().catch(() => {});
        return { text, problem: `is larger than maxResponseBytes (${maxBytes})` };
      }
    }
  } catch (cause) {
    reader.cancel().catch(() => {});
    return { text: text + receivedIn(cause), problem: signal.aborted ? "did not end in time" : "was cut off", cause };
  }
}

/** The JSON value of a text, or undefined if it is not JSON. The parser's own message would quote the text. */
export function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
