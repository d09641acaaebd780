const epochMs = 1_420_070_400_000n;

/**
 * Returns a function that creates snowflakes from the clock. Each one is greater than the last, even within a
 * millisecond.
 */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const candidate = (BigInt(Math.floor(now())) - epochMs) << 22n;
    last = candidate > last ? candidate : last + 1n;
    return String(last);
  };
}

/** Parses an integer in any form that `BigInt` accepts: `0x` digits, leading zeros or surrounding whitespace. */
export function toBigInt(text: string): bigint | undefined {
  try {
    return BigInt(text);
  } catch {
    return undefined;
  }
}
