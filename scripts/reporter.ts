import type { WriteStream } from "node:tty";
import type { Stage } from "./pipeline.js";

/** Prints one line per stage, with its time; colours and a line in progress on a terminal only. */
export interface Reporter {
  readonly stage: Stage;
  done(message: string): void;
  fail(message: string): void;
}

export function createReporter(out: Pick<WriteStream, "write" | "isTTY">): Reporter {
  const colour = out.isTTY && !process.env["NO_COLOR"];
  const paint = (code: number, text: string) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  return {
    async stage(name, work) {
      const start = performance.now();
      if (out.isTTY) out.write(`… ${name}`);
      const back = out.isTTY ? "\r\x1b[K" : "";
      try {
        const value = await work();
        out.write(
          `${back}${paint(32, "✓")} ${name.padEnd(14)}${paint(2, `${String(Math.round(performance.now() - start)).padStart(5)} ms`)}\n`,
        );
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
