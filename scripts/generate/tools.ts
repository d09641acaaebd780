import { Tinypool } from "tinypool";
import type * as functions from "./types.js";

/** Tools that generate and format TypeScript, in a separate thread while the linter runs in this one. */
export interface TypeTools {
  types(document: object): Promise<string>;
  format(code: string, options: object): Promise<string>;
  stop(): Promise<void>;
}

const maxFormatted = 50;

/** Starts the thread, which loads the tools immediately. It keeps the process alive until you stop it. */
export function startTypeTools(): TypeTools {
  const filename = new URL("types-thread.js", import.meta.url).href;
  const pool = new Tinypool({ filename, minThreads: 1, maxThreads: 1, execArgv: [] });
  const run = <Name extends keyof typeof functions>(name: Name, task: Parameters<(typeof functions)[Name]>[0]) =>
    pool.run(task, { name }) as ReturnType<(typeof functions)[Name]>;
  // With --watch, a save changes few files, so the others are formatted only once.
  const formatted = new Map<string, Promise<string>>();
  const format = (code: string, options: object) => {
    const known = formatted.get(code);
    if (known) return known;
    if (formatted.size >= maxFormatted) formatted.clear();
    const made = run("format", { code, options });
    formatted.set(code, made);
    return made;
  };
  return {
    types: (document) => run("types", document),
    format,
    stop: () => pool.destroy(),
  };
}
