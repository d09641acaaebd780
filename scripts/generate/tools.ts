import { Tinypool } from "tinypool";
import type * as functions from "./types.js";

/** The tools that make and format TypeScript, which run in a thread of their own while the linter works in this one. */
export interface TypeTools {
  types(document: object): Promise<string>;
  format(code: string, options: object): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the thread, which loads the tools at once. Stop it when done: until then it keeps the process alive. */
export function startTypeTools(): TypeTools {
  const filename = new URL("types-thread.js", import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: 1, maxThreads: 1, execArgv: [] });
  const run = <Name extends keyof typeof functions>(name: Name, task: Parameters<(typeof functions)[Name]>[0]) =>
    pool.run(task, { name }) as ReturnType<(typeof functions)[Name]>;
  return {
    types: (document) => run("types", document),
    format: (code, options) => run("format", { code, options }),
    stop: () => pool.destroy(),
  };
}
