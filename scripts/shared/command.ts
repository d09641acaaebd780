import { parseArgs, type ParseArgsConfig } from "node:util";
import { SpecError } from "./problem.js";

/** A mistake of the command's user, printed without a stack trace. The message states what to do. */
export class Mistake extends Error {
  override readonly name = "Mistake";
}

export interface Output {
  /** Writes a result to stdout. */
  print(text: string): void;
  /** Writes a message to stderr. */
  say(text: string): void;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Parsed command line: options by name, and the other arguments. */
export type Given<O extends Options> = ReturnType<typeof parse<O>>;

export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly usage: string;
  readonly options: O;
  /** Whether to accept arguments other than options. Default: false. */
  readonly takesOthers?: boolean;
  /** Returns the exit code. Throws `Mistake` or `SpecError` for a mistake of the user. */
  run(given: Given<O>, output: Output): Promise<number>;
}

const streams: Output = {
  print: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(text),
};

/** Runs a command of the project. Returns its exit code, or 2 after a mistake of the user. */
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

/** Returns the folder that the user called npm from. npm itself changes to the project's folder. */
export function callersFolder(): string {
  return process.env["INIT_CWD"] ?? process.cwd();
}

function toMessage(error: unknown, options: Options): string | undefined {
  if (error instanceof Mistake) return error.message;
  if (error instanceof SpecError) return `fix these problems first\n${error.message}`;
  const isUsage = error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
  const known = [...Object.keys(options), "help"].map((name) => `--${name}`).join(", ");
  return isUsage ? `${error.message.split(". ")[0]}; the options are ${known}` : undefined;
}

/** Wraps text at 80 columns, and indents every line except the first. */
export function wrap(text: string, indent: string): string {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1) ?? "";
    if (line.trim() !== "" && `${line} ${word}`.length > 80) lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join("\n");
}
