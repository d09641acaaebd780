import { Worker } from "node:worker_threads";

/** @typedef {typeof import("./engines.js").engines} Engines */

/**
 * Starts the two threads that run scripts/generate/engines.js, with the work split so that both end at about the same time. Stop them
 * when done: until then they keep the process alive.
 * @returns {Engines & { stop(): Promise<void> }}
 */
export function startEngines() {
  const redocly = new Thread("redocly");
  const types = new Thread("types");
  return {
    lint: (...args) => redocly.call("lint", args),
    bundle: (...args) => redocly.call("bundle", args),
    types: (...args) => types.call("types", args),
    format: (...args) => types.call("format", args),
    async stop() {
      await Promise.all([redocly.stop(), types.stop()]);
    },
  };
}

class Thread {
  /** @type {Map<number, { resolve(value: any): void, reject(error: unknown): void }>} */
  #waiting = new Map();
  #next = 0;
  #worker;
  /** @type {unknown} */
  #broken;

  /** @param {string} name */
  constructor(name) {
    // What the tools print by themselves goes nowhere: all that matters comes back as a value or an error.
    const options = { execArgv: [], workerData: name, stdout: true, stderr: true };
    this.#worker = new Worker(new URL("engines.js", import.meta.url), options);
    this.#worker.on("message", ({ id, value, error }) => {
      const call = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error === undefined) call?.resolve(value);
      else call?.reject(error);
    });
    this.#worker.on("error", (error) => this.#fail(error));
    this.#worker.on("exit", () => this.#fail(new Error(`the thread "${name}" has stopped`)));
  }

  /** @param {unknown} error */
  #fail(error) {
    this.#broken ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#broken);
    this.#waiting.clear();
  }

  /**
   * @param {keyof Engines} name
   * @param {readonly unknown[]} args
   * @returns {Promise<any>}
   */
  call(name, args) {
    return new Promise((resolve, reject) => {
      if (this.#broken !== undefined) return reject(this.#broken);
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, args });
    });
  }

  async stop() {
    await this.#worker.terminate();
  }
}
