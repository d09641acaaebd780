import { suggestion } from "../../src/request/nearest.js";
import { type Command, Mistake } from "../shared/command.js";
import type { Language } from "./language.js";
import { describe, isFailure } from "./report.js";
import { tryLanguage } from "./try.js";

/** The command for the project in `root`. */
export function testLanguages(root: string, languages: readonly Language[]): Command {
  const names = languages.map(({ name }) => name);
  return {
    name: "test:languages",
    usage: `Usage: npm run test:languages [-- <language> ...]

Generates a client in each language from the files in generated/, compiles the
example in test/languages/, and runs it against a sandbox. Skips a language if
this machine lacks its tools. The first run downloads libraries into
.cache/languages/, which takes minutes.

Languages: ${names.join(", ")}

  --help    print this help

Exit codes: 0 every language passed or was skipped, 1 a language failed,
2 invalid usage.
`,
    options: {},
    takesOthers: true,
    async run({ positionals }, output) {
      const wanted: readonly string[] = positionals;
      for (const name of wanted) {
        if (!names.includes(name))
          throw new Mistake(`no language is named "${name}"; there are ${names.join(", ")}${suggestion(name, names)}`);
      }
      const results = [];
      for (const language of languages.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
        const result = await tryLanguage(root, language);
        output.say(`${language.name}: ${result.seconds.toFixed(1)} s\n`);
        results.push(result);
      }
      output.print(describe(results));
      return results.some(isFailure) ? 1 : 0;
    },
  };
}
