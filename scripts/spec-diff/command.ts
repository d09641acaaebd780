import { SpecError } from "../problem.js";

/** A mistake of the person who gave the command: shown as one line, without a stack. The message says what to do. */
export class Mistake extends Error {
  override readonly name = "Mistake";
}

/** Where a command writes: what was asked for, and what is to be said about it. */
export interface Output {
  print(text: string): void;
  say(text: string): void;
}

export interface Command {
  readonly name: string;
  readonly usage: string;
  /** Returns the exit code. What it throws otherwise is a mistake, of the caller or in the spec, or a defect of ours. */
  run(args: readonly string[], output: Output): Promise<number>;
}

const streams: Output = {
  print: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(text),
};

/** Runs a command of the project: 2 is the exit code where it could not do its work. */
export async function runCommand(command: Command, args: readonly string[], output = streams): Promise<number> {
  if (args.includes("--help")) {
    output.print(command.usage);
    return 0;
  }
  try {
    return await command.run(args, output);
  } catch (error) {
    const message = toMessage(error);
    if (message === undefined) throw error;
    output.say(`${command.name}: ${message}\n`);
    return 2;
  }
}

/** npm moves to the project's folder, and keeps the caller's in a variable. */
export function callersFolder(): string {
  return process.env["INIT_CWD"] ?? process.cwd();
}

function toMessage(error: unknown): string | undefined {
  if (error instanceof Mistake) return error.message;
  if (error instanceof SpecError) return `the spec has to be mended first (\`npm run generate\`)\n${error.message}`;
  const isUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  return isUsage ? `${error.message.split(". ")[0]}; see --help` : undefined;
}
