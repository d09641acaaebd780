import { readFile, writeFile } from "node:fs/promises";
import { posix, join } from "node:path";
import { format } from "prettier";
import type ts from "typescript";
import { runCommand } from "../../shared/command.js";
import { textOf } from "./api-text.js";
import { type Declarations, isForeign, reachedFrom, readDeclarations } from "./declarations.js";
import { prettierSettings, projectRoot } from "../../shared/project.js";

// A script of our own: API Extractor reports one entry point at a time, brings a compiler of its own, and cannot tell whose types
// must not be part of an API.
const file = "docs/api-report.md";
const head = `# Public API

Written by \`npm run api-report\` from the built declarations, not to be edited: it shows a review what a change does to
whoever uses the package.
`;

/** The bare client is openapi-fetch's, and says so. What else is exported must outlive it. */
const mayShowEngines = ["./client"];
const engines = /\/node_modules\/(openapi-fetch|openapi-typescript-helpers)\//;

function report({ checker, exports }: Declarations): string {
  const exported = new Set<ts.Symbol>();
  for (const symbols of exports.values()) for (const symbol of symbols.values()) exported.add(symbol);
  const shown = new Set<ts.Symbol>();
  const show = (name: string, symbol: ts.Symbol): string => {
    if (shown.has(symbol)) return `// ${name}: as above`;
    shown.add(symbol);
    return textOf(checker, symbol);
  };
  const block = (lines: readonly string[]) => `\`\`\`typescript\n${lines.join("\n\n")}\n\`\`\`\n`;
  const sections = [...exports].map(([entry, symbols]) => {
    const hidden = reachedFrom(checker, symbols.values()).filter(
      ({ symbol, declaration }) => !exported.has(symbol) && !shown.has(symbol) && !isForeign(declaration),
    );
    const own = block([...symbols].map(([name, symbol]) => show(name, symbol)));
    const rest = block(hidden.map(({ symbol }) => show(symbol.name, symbol)));
    return `## ${posix.join("fluxer-oauth2", entry)}\n\n${own}${hidden.length > 0 ? `\nNot exported, but part of what is:\n\n${rest}` : ""}`;
  });
  return [head, ...sections].join("\n");
}

/** `fluxer.api` is openapi-fetch's client, and says so. */
function isGivenOut(path: readonly string[]): boolean {
  return path[0] === "FluxerClient" && path[1] === "Client";
}

/** Where whoever imports an entry point meets a type of the engines that it should hide. */
function leaks({ checker, exports }: Declarations): string[] {
  const hiding = [...exports].filter(([entry]) => !mayShowEngines.includes(entry));
  return hiding.flatMap(([entry, symbols]) =>
    reachedFrom(checker, symbols.values())
      .filter(({ declaration, path }) => engines.test(declaration.getSourceFile().fileName) && !isGivenOut(path))
      .map(
        ({ path }) => `"${entry}" shows a type of an engine: ${path.join(" -> ")}; put a type of our own in between`,
      ),
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
    if (check) {
      const committed = await readFile(join(projectRoot, file), "utf8").catch(() => "");
      if (committed !== text)
        problems.push(`${file} is not what the API is now; run \`npm run api-report\` and read its diff`);
    } else {
      await writeFile(join(projectRoot, file), text);
    }
    for (const problem of problems) say(`${problem}\n`);
    return problems.length > 0 ? 1 : 0;
  },
});
