export interface Limit {
  readonly bucket: string;
  readonly limit: number;
  readonly windowSeconds: number;
}

/** State of one rate limit after a request. */
export interface Spending {
  readonly denied: boolean;
  /** Number of requests that the limit allows now. */
  readonly remaining: number;
  /** Time until the limit allows another request. 0 if it allows one now. */
  readonly retryAfterMs: number;
  /** Time until the bucket is empty. */
  readonly resetAfterMs: number;
}

// If the window is not divisible by the limit, rounding must not reject the last request of a burst. A double
// represents the time since 1970 with an error of about 0.0002 ms.
const toleranceMs = 0.1;

/**
 * Limits requests with leaky buckets. A bucket allows `limit` requests at once and drains evenly over the window. A
 * denied request adds nothing to it. Each bucket is stored as the time at which it is empty, and removed after that
 * time.
 */
export class RateLimiter {
  readonly #now: () => number;
  readonly #emptyAtMs = new Map<string, number>();
  #sweepAtSize = 1000;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Number of stored buckets. */
  get size(): number {
    return this.#emptyAtMs.size;
  }

  spend({ bucket, limit, windowSeconds }: Limit, caller: string): Spending {
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

  forget({ bucket }: Limit, caller: string): void {
    this.#emptyAtMs.delete(`${bucket} ${caller}`);
  }

  #remember(key: string, emptyAtMs: number): void {
    this.#emptyAtMs.set(key, emptyAtMs);
    if (this.#emptyAtMs.size < this.#sweepAtSize) return;
    for (const [other, atMs] of this.#emptyAtMs) if (atMs <= this.#now()) this.#emptyAtMs.delete(other);
    this.#sweepAtSize = Math.max(1000, 2 * this.#emptyAtMs.size);
  }
}
