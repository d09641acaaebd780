import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { projectRoot } from "../support/spec-copy.js";

const redocly = join(projectRoot, "node_modules/@redocly/cli/bin/cli.js");

const documents = [
  "openapi/openapi.yaml",
  ...["openapi.json", "openapi.yaml", "openapi-3.0.json"].map((name) => `generated/${name}`),
];

test("Redocly reports no error and no warning in the spec and the bundles", async () => {
  const args = [redocly, "lint", ...documents, "--format", "json", "--config", "redocly.yaml"];
  const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: projectRoot, env });
  const totals = Array.from(stdout.matchAll(/"totals": (\{.*?\})/gs), ([, text = ""]) => JSON.parse(text) as unknown);
  expect(totals).toEqual(documents.map(() => ({ errors: 0, warnings: 0, ignored: 0 })));
});
