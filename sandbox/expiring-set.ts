/** Tokens that are good for a while. All live equally long, so the oldest come first and are dropped as time goes by. */
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

  /** Like `has`, and the token is spent. */
  take(token: string): boolean {
    const good = this.has(token);
    this.#expiresAtMs.delete(token);
    return good;
  }
}
