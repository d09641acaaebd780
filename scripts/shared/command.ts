import { parseArgs, type ParseArgsConfig } from "node:util";
import { SpecError } from "./problem.js";

/** A mistake of the person who gave the command: shown as one line, without a stack. The message says what to do. */
export class Mistake extends Error {
  override readonly name = "Mistake";
}

/** Where a command writes: what was asked for, and what is to be said about it. */
export interface Output {
  print(text: string): void;
  say(text: string): void;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What was given: the options by their names, and the arguments that are none. */
export type Given<O extends Options> = ReturnType<typeof parse<O>>;

export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly usage: string;
  readonly options: O;
  /** Whether it takes arguments that are no options. */
  readonly takesOthers?: boolean;
  /** Returns the exit code. What it throws otherwise is a mistake, of the caller or in the spec, or a defect of ours. */
  run(given: Given<O>, output: Output): Promise<number>;
}

const streams: Output = {
  print: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(text),
};

/** Runs a command of the project: 2 is the exit code where it could not do its work. */
export async function runCommand<O extends Options>(
  command: Command<O>,
  args: readonly string[] = process.argv.slice(2),
  output = streams,
): Promise<number> {
  if (args.includes("--help")) {
    output.print(command.usage);
    return 0;
  }
  try {
    return await command.run(parse(command.options, args, command.takesOthers), output);
  } catch (error) {
    const message = toMessage(error, command.options);
    if (message === undefined) throw error;
    output.say(`${command.name}: ${message}\n`);
    return 2;
  }
}

function parse<O extends Options>(options: O, args: readonly string[], allowPositionals = false) {
  return parseArgs({ args: [...args], options, allowPositionals });
}

/** npm moves to the project's folder, and keeps the caller's in a variable. */
export function callersFolder(): string {
  return process.env["INIT_CWD"] ?? process.cwd();
}

function toMessage(error: unknown, options: Options): string | undefined {
  if (error instanceof Mistake) return error.message;
  if (error instanceof SpecError) return `fix the spec first (\`npm run generate\`)\n${error.message}`;
  const isUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  const known = [...Object.keys(options), "help"].map((name) => `--${name}`).join(", ");
  return isUsage ? `${error.message.split(". ")[0]}; the options are ${known}` : undefined;
}
