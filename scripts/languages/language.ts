import type { CommandLine } from "../shared/run.js";

/** A client in another language: test/languages/<name>, and the commands that a user would run in an empty folder. */
export interface Language {
  readonly name: string;
  readonly generator: string;
  /** The file that pins the generator's version, and the text before that version. */
  readonly pinned: readonly [file: string, before: RegExp];
  readonly artifact: "openapi.json" | "openapi-3.0.json";
  /** Commands that show whether this machine has the programs that the language requires. */
  readonly toolchain: readonly CommandLine[];
  readonly install: readonly CommandLine[];
  /** Undefined if `compile` also generates. */
  readonly generate?: CommandLine;
  readonly compile: CommandLine;
  readonly run: CommandLine;
  /** Checks the conformance vectors in vectors.json. */
  readonly vectors?: CommandLine;
  /** Logs a user in with an OAuth library. */
  readonly logIn?: { readonly library: string; readonly run: CommandLine };
  /** Makes the tools keep their downloads in `cache` and find the tools that are installed in `project`. */
  environment(cache: string, project: string): Record<string, string>;
}
