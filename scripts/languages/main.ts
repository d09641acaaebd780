import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { authorizePath, operations } from "../../generated/operations.js";
import { choose, runChecks } from "../shared/checks.js";
import type { Command } from "../shared/command.js";
import { type CommandLine, requireTool, run } from "../shared/run.js";
import { redirectUri, withSandbox } from "../shared/sandbox.js";
import { checkRun, countVectors, exampleRun, logInRun } from "./expected.js";
import type { Language } from "./all.js";

/** The command for the project in `root`. */
export function testLanguages(root: string, languages: readonly Language[]): Command {
  const checks = languages.map((language) => ({ name: language.name, run: () => tryLanguage(root, language) }));
  return {
    name: "test:languages",
    usage: `Usage: npm run test:languages [-- <language> ...]

Generates a client in each language from the files in generated/, compiles the
example in test/languages/, and runs it against a sandbox. Skips a language if
this machine lacks its tools. The first run downloads libraries into
.cache/languages/, which takes minutes.

Languages: ${languages.map(({ name }) => name).join(", ")}

  --help    print this help

Exit codes: 0 every language passed or was skipped, 1 a language failed,
2 invalid usage.
`,
    options: {},
    takesOthers: true,
    run: ({ positionals }, output) => runChecks(choose(checks, positionals), output),
  };
}

/** Returns facts about the language. Throws `Failure` for the first step that fails. */
async function tryLanguage(root: string, language: Language): Promise<string> {
  const { name, generator, artifact, toolchain, install, generate, compile, vectors, logIn } = language;
  const source = join(root, "test/languages", name);
  const cache = join(root, ".cache/languages", name);
  const project = join(cache, "project");
  const toolEnv = language.environment(join(cache, "downloads"), project);
  const use = (command: CommandLine, env = {}) =>
    run(command, { cwd: project, env: { ...toolEnv, ...env }, timeoutMs: 15 * 60_000 });

  for (const tool of toolchain) await requireTool(tool);
  await rm(project, { recursive: true, force: true });
  await cp(source, project, { recursive: true });
  await cp(join(root, "generated", artifact), join(project, artifact));
  for (const command of install) await use(command);
  const generated = generate && (await use(generate));
  const compiled = await use(compile);
  const facts = [`${generator} ${await pinnedVersion(source, language)} with ${artifact}`];
  facts.push(...findWarnings(generated ?? compiled));

  await withSandbox({}, async (env, sandbox) => checkRun(await use(language.run, env), sandbox, exampleRun));
  if (vectors) {
    const file = join(root, "test/conformance/vectors.json");
    await cp(file, join(project, "vectors.json"));
    const printed = await withSandbox({ rateLimits: false, quota: Infinity }, (env) => use(vectors, env));
    facts.push(countVectors(printed, await readFile(file, "utf8")));
  }
  if (logIn) {
    await withSandbox({}, async (env, sandbox) => {
      const printed = await use(logIn.run, {
        ...env,
        FLUXER_REDIRECT_URI: redirectUri,
        FLUXER_AUTHORIZATION_ENDPOINT: new URL(authorizePath, env["FLUXER_BASE_URL"]).href,
        FLUXER_TOKEN_ENDPOINT: `${env["FLUXER_BASE_URL"]}${operations.exchangeToken.path}`,
        FLUXER_USERINFO_ENDPOINT: `${env["FLUXER_BASE_URL"]}${operations.getUserInfo.path}`,
      });
      checkRun(printed, sandbox, logInRun);
    });
    facts.push(`log-in with ${logIn.library}`);
  }
  return facts.join("\n");
}

/** Returns the generator's version. Throws if no file pins it. */
export async function pinnedVersion(source: string, { pinned: [file, before] }: Language): Promise<string> {
  const text = await readFile(join(source, file), "utf8");
  const version = new RegExp(`${before.source}([\\d.]+)`, before.flags).exec(text)?.at(-1);
  if (version === undefined) throw new Error(`${file} pins no version after ${before.source}`);
  return version;
}

function findWarnings(output: string): string[] {
  const lines = output.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => /^\W*warn(ing)?\b/i.test(line)))];
}
