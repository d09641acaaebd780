import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { projectRoot } from "../support/spec-copy.js";

const redocly = join(projectRoot, "node_modules/@redocly/cli/bin/cli.js");

/** What Redocly's command line prints as JSON. Fails when it finds an error. */
async function lint(file: string): Promise<{ totals: object; version: string }> {
  const args = [redocly, "lint", file, "--format", "json", "--config", "redocly.yaml"];
  const env = { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: projectRoot, env });
  return JSON.parse(stdout) as { totals: object; version: string };
}

test.each(["openapi/openapi.yaml", "generated/openapi.json", "generated/openapi.yaml", "generated/openapi-3.0.json"])(
  "Redocly finds nothing in %s, not even a warning",
  async (file) => {
    expect((await lint(file)).totals).toEqual({ errors: 0, warnings: 0, ignored: 0 });
  },
);
