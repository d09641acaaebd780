import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { isObject } from "../../../scripts/shared/json.js";
import { projectRoot } from "../../support/spec-copy.js";

type Json = Record<string, unknown>;

const folder = join(projectRoot, ".github/workflows");
const read = (name: string) => readFileSync(join(projectRoot, name), "utf8");
const workflows = readdirSync(folder).map((name) => {
  const text = readFileSync(join(folder, name), "utf8");
  const document = parseDocument(text, { strict: true });
  return { name, text, errors: document.errors, value: document.toJS() as Json };
});

function jobsOf({ value }: (typeof workflows)[number]): Json[] {
  return Object.values(value["jobs"] as Json).filter(isObject);
}

function stepsOf(job: Json): Json[] {
  return (job["steps"] as unknown[]).filter(isObject);
}

describe.each(workflows)("$name", (workflow) => {
  const { text, errors, value } = workflow;

  test("is YAML with triggers and jobs, whose steps run a command or an action", () => {
    expect(errors).toEqual([]);
    expect(Object.keys(value)).toEqual(expect.arrayContaining(["name", "on", "permissions", "jobs"]));
    for (const job of jobsOf(workflow))
      for (const step of stepsOf(job)) expect(typeof (step["uses"] ?? step["run"])).toBe("string");
  });

  test("uses only GitHub's own actions, each pinned to a major version", () => {
    const used = jobsOf(workflow)
      .flatMap(stepsOf)
      .flatMap(({ uses }) => (uses === undefined ? [] : [String(uses)]));
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/);
  });

  test("has only the write permission that it needs, and no stored token", () => {
    const rights = [value, ...jobsOf(workflow)].flatMap(({ permissions = {} }) => Object.entries(permissions as Json));
    const write = rights.filter(([, right]) => right !== "read").map(([name]) => name);
    expect(write).toEqual({ "release.yml": ["id-token"], "upstream.yml": ["issues"] }[workflow.name] ?? []);
    expect(text).not.toMatch(/secrets\.|NODE_AUTH_TOKEN|NPM_TOKEN/);
  });

  test("runs no checked-out or installed project code in a job with write permission", () => {
    for (const job of jobsOf(workflow)) {
      const rights = Object.values((job["permissions"] ?? {}) as Json);
      if (!rights.includes("write")) continue;
      const steps = stepsOf(job)
        .map(({ uses, run }) => String(uses ?? run))
        .join("\n");
      expect(steps).not.toMatch(/checkout|^npm (ci|cit|install(?! --global npm@)|run|test)/m);
    }
  });

  test("passes values into a script only through the environment", () => {
    for (const { run } of jobsOf(workflow).flatMap(stepsOf)) expect(run ?? "").not.toContain("${{");
  });
});

test("every script and file that the workflows and RELEASING.md name exists", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Json };
  const releasing = read("RELEASING.md");
  const texts = [releasing, ...workflows.map(({ text }) => text)];
  const named = texts.flatMap((text) =>
    [...text.matchAll(/npm run (?:--silent )?([a-z:-]+[a-z])/g)].map(([, name]) => name),
  );
  expect(named).toEqual(expect.arrayContaining(["spec:diff", "spec:upstream", "version", "generate"]));
  for (const name of named) expect(scripts).toHaveProperty([name ?? ""]);
  for (const [, file] of releasing.matchAll(/\]\((?!https:)([^)]+)\)/g)) expect(() => read(file ?? "")).not.toThrow();
});

test("CI runs on each supported version of Node", () => {
  const ci = workflows.find(({ name }) => name === "ci.yml");
  const [job] = ci ? jobsOf(ci) : [];
  expect(job).toMatchObject({ strategy: { matrix: { node: [20, 22, 24, 26] } } });
});
