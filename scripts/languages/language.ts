/** A program and its arguments. The program is looked for on the PATH, which a language may put its own folders before. */
export type Command = readonly [program: string, ...args: readonly string[]];

/** A client in another language: test/languages/<name>, and the commands that a user would run in an empty folder. */
export interface Language {
  readonly name: string;
  readonly generator: string;
  /** Where the generator's version is pinned: a file of the example, and what stands right before the version. */
  readonly pinned: readonly [file: string, before: RegExp];
  readonly artifact: "openapi.json" | "openapi-3.0.json";
  /** Programs that the machine must have. Each is asked for its version, by these arguments. */
  readonly toolchain: readonly Command[];
  readonly install: readonly Command[];
  /** Left out where compiling generates. */
  readonly generate?: Command;
  readonly compile: Command;
  readonly run: Command;
  /** Checks the conformance vectors in vectors.json. */
  readonly vectors?: Command;
  /** Keeps what the tools download in `cache`, and lets them find what was installed into `project`. */
  environment(cache: string, project: string): Record<string, string>;
}
