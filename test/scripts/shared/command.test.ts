import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { type Command, Mistake, runCommand } from "../../../scripts/shared/command.js";
import { SpecError } from "../../../scripts/shared/problem.js";
import manifest from "../../../package.json" with { type: "json" };
import { projectRoot } from "../../../scripts/shared/project.js";

const options = { check: { type: "boolean" }, base: { type: "string" } } as const;

/** Runs a command that does `work`, and returns its exit code and what it wrote. */
async function run(args: string[], work: Partial<Command<typeof options>> = {}) {
  const texts = { printed: "", said: "" };
  const command = { name: "try", usage: "Usage: try\n", options, run: async () => 0, ...work };
  const code = await runCommand(command, args, {
    print: (text) => void (texts.printed += text),
    say: (text) => void (texts.said += text),
  });
  return { code, ...texts };
}

describe("a command", () => {
  test("receives its options and arguments, and returns the exit code", async () => {
    const echo: Command<typeof options>["run"] = async (given, { print }) => {
      print(JSON.stringify(given));
      return 7;
    };
    const { code, printed } = await run(["--check", "--base", "v1", "file"], { run: echo, takesOthers: true });
    expect(code).toBe(7);
    expect(JSON.parse(printed)).toEqual({ values: { check: true, base: "v1" }, positionals: ["file"] });
  });

  test("only prints its usage if --help is among the arguments", async () => {
    const never = () => Promise.reject(new Error("ran"));
    expect(await run(["--check", "--help", "--wat"], { run: never })).toEqual({
      code: 0,
      printed: "Usage: try\n",
      said: "",
    });
  });

  test.each([
    [["--wat"], "try: Unknown option '--wat'; the options are --check, --base, --help\n"],
    [["file"], /^try: Unexpected argument 'file'.*; the options are --check, --base, --help\n$/],
    [["--base"], /^try: Option '--base <value>' argument missing; the options are /],
  ])("rejects %j with the problem and the valid options", async (args, said) => {
    expect(await run(args)).toEqual({ code: 2, printed: "", said: expect.stringMatching(said) });
  });

  test.each([
    [new Mistake("give a file"), "try: give a file\n"],
    [
      new SpecError([{ file: "a.yaml", line: 1, column: 2, message: "no" }]),
      /^try: fix these problems first\na\.yaml:1:2 no\n$/,
    ],
  ])("prints a mistake without a stack trace", async (error, said) => {
    expect(await run([], { run: () => Promise.reject(error) })).toMatchObject({
      code: 2,
      said: expect.stringMatching(said),
    });
  });

  test("rejects with any other error, which is a defect", async () => {
    const defect = new TypeError("x is not a function");
    await expect(run([], { run: () => Promise.reject(defect) })).rejects.toBe(defect);
  });
});

describe("every script that accepts options", () => {
  const scripts = Object.entries(manifest.scripts).flatMap(([name, line]) => {
    const [, command] = /(?:^|&& )node ((?:--import tsx )?(?:sandbox|scripts)\/\S+)$/.exec(line) ?? [];
    return command === undefined ? [] : [[name, command.split(" ")] as const];
  });

  test("is one of at least 12", () => {
    expect(scripts.length).toBeGreaterThanOrEqual(12);
  });

  test.each(scripts)("%s --help prints the usage, at most 80 columns wide", async (_, command) => {
    const usage = command.length > 1 ? await helpOf(command.at(-1)!) : await helpInChild(command);
    expect(usage).toMatch(/^Usage: np[mx] /m);
    expect(usage.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  async function helpInChild(command: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, [...command, "--help"], { cwd: projectRoot });
    return stdout;
  }

  /** Runs a program in this process, because a process of its own takes most of a second to start. */
  async function helpOf(program: string): Promise<string> {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    vi.spyOn(process, "argv", "get").mockReturnValue([process.execPath, program, "--help"]);
    await import(join(projectRoot, program));
    return write.mock.calls.join("");
  }
});
