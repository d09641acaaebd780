/** Bounds one attempt in time and ties it to the caller's signal. Stop it when the attempt is over. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #timer: ReturnType<typeof setTimeout>;
  readonly #expired: Promise<never>;
  readonly #outer: AbortSignal | undefined;
  readonly #follow = () => this.#controller.abort(this.#outer?.reason);
  readonly signal = this.#controller.signal;

  constructor(timeoutMs: number, outer: AbortSignal | undefined) {
    const { signal } = this;
    this.#outer = outer;
    this.#expired = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    this.#expired.catch(() => {});
    const reason = () => new DOMException(`no answer within ${timeoutMs} ms`, "TimeoutError");
    this.#timer = setTimeout(() => this.#controller.abort(reason()), timeoutMs);
    outer?.addEventListener("abort", this.#follow);
    if (outer?.aborted) this.#follow();
  }

  /** The work's outcome, or a rejection as soon as time is up, even if the work does not listen to the signal. */
  readonly guard = <T>(work: Promise<T>): Promise<T> => Promise.race([work, this.#expired]);

  stop(): void {
    clearTimeout(this.#timer);
    this.#outer?.removeEventListener("abort", this.#follow);
  }
}
