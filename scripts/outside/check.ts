import type { SandboxOptions } from "../../sandbox/index.js";
import type { Command } from "../languages/language.js";

/** Tools that others wrote, from one package registry. */
export interface Toolbox {
  /** A program that the machine must have. It must exit with 0. */
  readonly needs: Command;
  /** The file in test/outside/ that pins every version. */
  readonly lock: string;
  /** Commands that install the tools into the folder that they run in. */
  readonly install: readonly Command[];
}

/** One run of a tool. */
export interface Check {
  readonly name: string;
  readonly toolbox: Toolbox;
  readonly command: Command;
  /** Options of the sandbox that the command sends requests to. */
  readonly sandbox?: SandboxOptions;
  /** Reads the reports that the tool wrote into `folder`. Without it, the exit code decides and there are no figures. */
  readonly judge?: (folder: string, code: number | null) => Promise<Judgement>;
}

export interface Judgement {
  readonly passed: boolean;
  readonly figures: string;
}

/** The outcome of a check: figures if it passed or failed, otherwise the reason. */
export interface Result {
  readonly name: string;
  readonly verdict: "pass" | "FAIL" | "skipped";
  readonly details: string;
  readonly seconds: number;
}
