/**
 * Tokens that expire. All have the same lifetime, so the oldest come first, and `add` removes those that have expired.
 */
export class ExpiringSet {
  readonly #lifetimeMs: number;
  readonly #now: () => number;
  readonly #expiresAtMs = new Map<string, number>();

  constructor(lifetimeMs: number, now: () => number) {
    this.#lifetimeMs = lifetimeMs;
    this.#now = now;
  }

  get size(): number {
    return this.#expiresAtMs.size;
  }

  add(token: string): void {
    for (const [old, expiresAtMs] of this.#expiresAtMs) {
      if (expiresAtMs > this.#now()) break;
      this.#expiresAtMs.delete(old);
    }
    this.#expiresAtMs.set(token, this.#now() + this.#lifetimeMs);
  }

  has(token: string): boolean {
    return (this.#expiresAtMs.get(token) ?? 0) > this.#now();
  }

  /** Removes a token. Returns whether it was valid. */
  take(token: string): boolean {
    const isValid = this.has(token);
    this.#expiresAtMs.delete(token);
    return isValid;
  }
}
