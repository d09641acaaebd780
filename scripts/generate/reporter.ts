import type { WriteStream } from "node:tty";
import type { Stage } from "./pipeline.js";

/** Prints one line per stage with its duration. On a terminal, it also shows the current stage and colors. */
export interface Reporter {
  readonly stage: Stage;
  done(message: string): void;
  fail(message: string): void;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function createReporter(out: Pick<WriteStream, "write" | "isTTY">, environment: Environment): Reporter {
  const live = out.isTTY === true && !environment["CI"] && environment["TERM"] !== "dumb";
  const color = live && !environment["NO_COLOR"];
  const paint = (code: number, text: string) => (color ? `\x1b[${code}m${text}\x1b[0m` : text);
  const back = live ? "\r\x1b[K" : "";
  return {
    async stage(name, work) {
      const start = performance.now();
      if (live) out.write(`… ${name}`);
      try {
        const value = await work();
        const time = `${String(Math.round(performance.now() - start)).padStart(5)} ms`;
        out.write(`${back}${paint(32, "✓")} ${name.padEnd(14)}${paint(2, time)}\n`);
        return value;
      } catch (error) {
        out.write(`${back}${paint(31, "✗")} ${name}\n`);
        throw error;
      }
    },
    done: (message) => void out.write(`${message}\n`),
    fail: (message) => void process.stderr.write(`${message}\n`),
  };
}
