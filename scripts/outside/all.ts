import type { SandboxOptions } from "../../sandbox/index.js";
import type { CommandLine } from "../shared/run.js";

/** Third-party tools from one package registry. */
export interface Toolbox {
  /** Shows whether this machine has the program that installs the tools. */
  readonly requires: CommandLine;
  /** The file in test/outside/ that pins every version. */
  readonly lock: string;
  /** Commands that install the tools into the folder that they run in. */
  readonly install: readonly CommandLine[];
}

/** One run of a tool. */
export interface ToolRun {
  readonly name: string;
  readonly toolbox: Toolbox;
  readonly command: CommandLine;
  /** Options of the sandbox that Schemathesis sends requests to. Undefined for other tools. */
  readonly sandbox?: SandboxOptions;
}

const python: Toolbox = {
  // Some systems have a Python that can't create virtual environments.
  requires: ["python3", "-m", "ensurepip", "--version"],
  lock: "requirements.txt",
  install: [
    ["python3", "-m", "venv", "--clear", "venv"],
    ["pip", "install", "--quiet", "--requirement", "requirements.txt"],
  ],
};

const node: Toolbox = {
  requires: ["npm", "--version"],
  lock: "package-lock.json",
  install: [["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]],
};

const documents = ["openapi.json", "openapi.yaml", "openapi-3.0.json"] as const;

const schemathesis = (...options: readonly string[]) =>
  ["st", "run", "openapi.json", "--checks", "all", "--report-json-path", "report.json", ...options] as const;

/** In the order in which they run, fastest first. */
export const toolRuns: readonly ToolRun[] = [
  { name: "openapi-spec-validator", toolbox: python, command: ["openapi-spec-validator", ...documents] },
  { name: "swagger-parser", toolbox: node, command: ["node", "swagger-parser.js", ...documents] },
  {
    name: "spectral",
    toolbox: node,
    command: ["spectral", "lint", "--ruleset", "spectral.yaml", "--fail-severity", "hint", ...documents],
  },
  {
    name: "schemathesis with rate limits",
    toolbox: python,
    // Below the global rate limit, because a 429 from that limit revokes the session.
    command: schemathesis("--max-examples", "3", "--rate-limit", "40/s"),
    sandbox: {},
  },
  {
    name: "schemathesis",
    toolbox: python,
    command: schemathesis("--max-examples", "30"),
    sandbox: { rateLimits: false, quota: Infinity },
  },
];
