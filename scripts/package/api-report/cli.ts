import { readFile, writeFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { format } from "prettier";
import type ts from "typescript";
import { runCommand } from "../../shared/command.js";
import { prettierSettings, projectRoot } from "../../shared/project.js";
import {
  type Declarations,
  fileOf,
  isForeign,
  isFromSpec,
  reachedFrom,
  readDeclarations,
  textOf,
} from "./declarations.js";

// Not API Extractor: its four reports have 2,852 lines instead of 630, it takes four times as long and adds 43 packages
// with a second TypeScript, and it can't tell which types of dependencies must not be part of the API.
const file = "docs/api-report.md";
const head = `# Public API

\`npm run api-report\` writes this file from the built declarations. Don't edit it.
Its diff shows reviewers how a change affects users of the package.
`;

function report({ checker, exports, exported }: Declarations): string {
  const shown = new Set<ts.Symbol>();
  const show = (symbols: Iterable<ts.Symbol>) =>
    [...symbols]
      .filter((symbol) => !shown.has(symbol) && !isFromSpec(symbol))
      .map((symbol) => {
        shown.add(symbol);
        return textOf(symbol, { removeComments: true });
      });
  const blockOf = (texts: readonly string[]) => `\`\`\`typescript\n${texts.join("\n\n")}\n\`\`\``;
  const sections = [...exports].map(([entry, symbols]) => {
    const fromSpec = [...symbols].filter(([, symbol]) => isFromSpec(symbol)).map(([name]) => name);
    const types = `export type { ${fromSpec.join(", ")} } from "generated/schema.js";`;
    const own = [...(fromSpec.length > 0 ? [types] : []), ...show(symbols.values())];
    const needed = reachedFrom(checker, symbols.values()).map(({ symbol }) => symbol);
    const hidden = show(needed.filter((symbol) => !exported.has(symbol) && !isForeign(symbol)));
    const rest = hidden.length > 0 ? `\n\nNot exported, but used by exports:\n\n${blockOf(hidden)}` : "";
    return `## ${posix.join("fluxer-oauth2", entry)}\n\n${blockOf(own)}${rest}`;
  });
  return [head, ...sections].join("\n\n");
}

/**
 * Returns where types of openapi-fetch are part of the API, except where the docs say so: `./client` and `fluxer.api`.
 */
function leaks({ checker, exports }: Declarations): string[] {
  return [...exports].flatMap(([entry, symbols]) =>
    reachedFrom(checker, symbols.values())
      .filter(({ symbol }) => /\/node_modules\/(openapi-fetch|openapi-typescript-helpers)\//.test(fileOf(symbol)))
      .filter(({ path }) => entry !== "./client" && !path.join(".").startsWith("FluxerClient.Client."))
      .map(({ path }) => `"${entry}" exports a type of a dependency: ${path.join(" -> ")}; export a type of our own`),
  );
}

const usage = `Usage: npm run api-report [-- --check]

Writes ${file}. With --check, writes nothing and exits
with 1 if the file is stale.
`;

process.exitCode = await runCommand({
  name: "api-report",
  usage,
  options: { check: { type: "boolean" } },
  async run({ values: { check } }, { say }) {
    const declarations = readDeclarations();
    const text = await format(report(declarations), { ...(await prettierSettings()), parser: "markdown" });
    const problems = leaks(declarations);
    if (!check) await writeFile(join(projectRoot, file), text);
    else if ((await readFile(join(projectRoot, file), "utf8")) !== text)
      problems.push(`${file} is stale; run \`npm run api-report\` and read its diff`);
    for (const problem of problems) say(`${problem}\n`);
    return problems.length > 0 ? 1 : 0;
  },
});
