export interface Allowance {
  readonly bucket: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** The state of one allowance right after a request, in milliseconds. */
export interface Spending {
  readonly denied: boolean;
  /** How many more requests have room now. */
  readonly remaining: number;
  /** Until one more request has room; 0 when it has. */
  readonly retryAfterMs: number;
  /** Until the bucket is empty, which is longer than `retryAfterMs`. */
  readonly resetAfterMs: number;
}

// Where a window does not divide evenly, rounding must not deny the last request of a burst. A double holds the time since
// 1970 to about 0.0002 ms.
const toleranceMs = 0.1;

/**
 * Leaky buckets: `limit` requests at once, and the level drains evenly over the window. A denied request adds nothing.
 * Each bucket is one number, the time at which it will be empty, and buckets that are empty are forgotten.
 */
export class RateLimiter {
  readonly #now: () => number;
  readonly #emptyAtMs = new Map<string, number>();
  #sweepAtSize = 1000;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** How many buckets are remembered. */
  get size(): number {
    return this.#emptyAtMs.size;
  }

  spend({ bucket, limit, windowSeconds }: Allowance, caller: string): Spending {
    const key = `${bucket} ${caller}`;
    const windowMs = windowSeconds * 1000;
    const costMs = windowMs / limit;
    const levelMs = Math.max(0, (this.#emptyAtMs.get(key) ?? 0) - this.#now());
    const denied = levelMs + costMs > windowMs + toleranceMs;
    const resetAfterMs = denied ? levelMs : levelMs + costMs;
    this.#remember(key, this.#now() + resetAfterMs);
    return {
      denied,
      remaining: Math.floor((windowMs - resetAfterMs + toleranceMs) / costMs),
      retryAfterMs: Math.max(0, resetAfterMs + costMs - windowMs),
      resetAfterMs,
    };
  }

  forget({ bucket }: Allowance, caller: string): void {
    this.#emptyAtMs.delete(`${bucket} ${caller}`);
  }

  #remember(key: string, emptyAtMs: number): void {
    this.#emptyAtMs.set(key, emptyAtMs);
    if (this.#emptyAtMs.size < this.#sweepAtSize) return;
    for (const [other, atMs] of this.#emptyAtMs) if (atMs <= this.#now()) this.#emptyAtMs.delete(other);
    this.#sweepAtSize = Math.max(1000, 2 * this.#emptyAtMs.size);
  }
}
