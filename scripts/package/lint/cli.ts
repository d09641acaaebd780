import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Mistake, runCommand } from "../../shared/command.js";
import { pack } from "../matrix/consumer.js";
import { run } from "../matrix/run.js";
import { installTool } from "../matrix/tools.js";

interface Linter {
  readonly package: string;
  readonly script: string;
  readonly args: (tarball: string) => readonly string[];
  /** What it says when it has nothing to report, where its exit code alone does not tell. */
  readonly praise?: string;
}

const linters: readonly Linter[] = [
  {
    package: "publint@0.3.25",
    script: "publint/src/cli.js",
    args: (tarball) => ["run", tarball, "--strict"],
    praise: "All good!",
  },
  {
    package: "@arethetypeswrong/cli@0.18.5",
    script: "@arethetypeswrong/cli/dist/index.js",
    // The package is ESM alone, so what older resolvers make of it does not count. No module system imports YAML: it is for tools.
    args: (tarball) => [tarball, "--profile", "esm-only", "--exclude-entrypoints", "openapi.yaml", "--no-emoji"],
  },
];

/** Holds the tarball against each linter, and tells whether all are content. */
async function check(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), "fluxer-oauth2-check-"));
  let isFine = true;
  try {
    const tarball = await pack(folder);
    for (const linter of linters) {
      const installed = await installTool(linter.package);
      if ("missing" in installed) throw new Mistake(installed.missing);
      const script = join(installed.folder, "node_modules", linter.script);
      const { code, output } = await run(process.execPath, [script, ...linter.args(tarball)]);
      const isContent = code === 0 && output.includes(linter.praise ?? "");
      console.log(isContent ? `${linter.package} reports nothing` : `${linter.package} reports:\n${output}`);
      isFine &&= isContent;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return isFine;
}

const usage = `Usage: npm run check:package

Packs the tarball and runs publint and attw on it. The first run downloads them.
Exits with 1 if either reports a problem.
`;
process.exitCode = await runCommand({
  name: "check:package",
  usage,
  options: {},
  run: async () => ((await check()) ? 0 : 1),
});
