import { type Answer, type Bytes, toBytes } from "./answer.js";
import type { Fault } from "./faults.js";

/** Yields the pieces of a response body that reach the caller under a fault, and pauses before each dripped piece. */
export async function* bodyPieces(body: Answer["body"], fault: Fault): AsyncGenerator<Bytes, void> {
  const bytes = toBytes(body);
  if (fault.connection === "cut") {
    yield bytes.subarray(0, fault.afterBytes);
  } else if (fault.connection === "dripped") {
    for (let start = 0; start < bytes.length; start += fault.bytesPerPiece) {
      await new Promise((resolve) => setTimeout(resolve, fault.pauseMs));
      yield bytes.subarray(start, start + fault.bytesPerPiece);
    }
  } else {
    yield bytes;
  }
}
