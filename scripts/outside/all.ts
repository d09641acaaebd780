import type { Check, Toolbox } from "./check.js";
import { judgeRun } from "./schemathesis.js";

const python: Toolbox = {
  // Some systems ship a Python that cannot create virtual environments.
  needs: ["python3", "-m", "ensurepip", "--version"],
  lock: "requirements.txt",
  install: [
    ["python3", "-m", "venv", "--clear", "venv"],
    ["pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", "requirements.txt"],
  ],
};

const npm: Toolbox = {
  needs: ["npm", "--version"],
  lock: "package-lock.json",
  install: [["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"]],
};

const documents = ["openapi.json", "openapi.yaml", "openapi-3.0.json"] as const;

const schemathesis = (...options: readonly string[]) =>
  ["st", "run", "openapi.json", "--checks", "all", "--report-json-path", "report.json", ...options] as const;

/** In the order in which they run: the quick ones first. */
export const checks: readonly Check[] = [
  { name: "openapi-spec-validator", toolbox: python, command: ["openapi-spec-validator", ...documents] },
  { name: "swagger-parser", toolbox: npm, command: ["node", "swagger-parser.js", ...documents] },
  {
    name: "spectral",
    toolbox: npm,
    command: ["spectral", "lint", "--ruleset", "spectral.yaml", "--fail-severity", "hint", ...documents],
  },
  {
    name: "schemathesis with rate limits",
    toolbox: python,
    // Below the limit over all operations, because a 429 from that limit revokes the session.
    command: schemathesis("--max-examples", "3", "--rate-limit", "40/s"),
    sandbox: {},
    judge: judgeRun,
  },
  {
    name: "schemathesis",
    toolbox: python,
    command: schemathesis("--max-examples", "30"),
    sandbox: { rateLimits: false, quota: Infinity },
    judge: judgeRun,
  },
];
