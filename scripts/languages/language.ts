/** A program and its arguments. The program is looked for on the PATH, which a language may put its own folders before. */
export type Command = readonly [program: string, ...args: readonly string[]];

/** A program that logs a user in. */
export interface LogIn {
  readonly library: string;
  /** Where the library's version is pinned. */
  readonly pinned: Pinned;
  readonly run: Command;
}

/** A file of the example, and the text right before the version in it. */
export type Pinned = readonly [file: string, before: RegExp];

/** A client in another language: test/languages/<name>, and the commands that a user would run in an empty folder. */
export interface Language {
  readonly name: string;
  readonly generator: string;
  /** Where the generator's version is pinned. */
  readonly pinned: Pinned;
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
  /** Logs a user in with an OAuth library of the language. */
  readonly logIn?: LogIn;
  /** Keeps what the tools download in `cache`, and lets them find what was installed into `project`. */
  environment(cache: string, project: string): Record<string, string>;
}
