import { join, relative, resolve } from "node:path";
import type { NormalizedProblem, Source as RedoclySource } from "@redocly/openapi-core";
import type { Problem } from "../shared/problem.js";
import { configFile, rootFile } from "./files.js";
import type { Source } from "./source.js";

/** Problem that Redocly found, with the name of its rule. */
export interface Finding extends Problem {
  readonly rule: string;
}

export interface Bundle {
  readonly document: unknown;
  readonly findings: readonly Finding[];
}

/** Linter and bundler of the spec. Build, tests and `spec:diff` share one version. */
export interface Redocly {
  /** Returns violations of the rules in redocly.yaml, including warnings, or problems in redocly.yaml itself. */
  lint(): Promise<readonly Finding[]>;
  /** Returns the files as one document. */
  bundle(): Promise<Bundle>;
}

/** Fictional root for Redocly, which would misread a `#` or a `%` in the real path. */
const root = resolve("/fluxer-oauth2");

/** Opens Redocly for a spec. It reads only the given texts, not the disk or the network. */
export async function openRedocly({ texts }: Source): Promise<Redocly> {
  const core = await import("@redocly/openapi-core");
  class Resolver extends core.BaseResolver {
    constructor(readonly toRead: (text: string) => string) {
      super();
    }

    override async loadExternalRef(ref: string): Promise<RedoclySource> {
      const text = texts.get(toName(ref));
      if (text === undefined) throw new core.ResolveError(new Error(`${ref} is not a file of the spec`));
      return new core.Source(ref, this.toRead(text.replaceAll("\r\n", "\n")));
    }
  }
  const toFindings = (problems: readonly NormalizedProblem[]): Finding[] =>
    problems.map(({ location: [place], message, ruleId, suggest }) => {
      const { line, col } = place ? core.getLineColLocation(place).start : { line: 1, col: 1 };
      const file = place ? toName(place.source.absoluteRef) : configFile;
      const hint = suggest[0] ? ` Did you mean "${suggest[0]}"?` : "";
      return { file, line, column: col, message: withInherited(`${toLine(message)}${hint}`), rule: ruleId };
    });
  const open = async (toRead = (text: string) => text) => {
    const externalRefResolver = new Resolver(toRead);
    const config = await core.loadConfig({ configPath: join(root, configFile), externalRefResolver });
    return { config, externalRefResolver, ref: join(root, rootFile) };
  };
  return {
    async lint() {
      const opened = await open(withoutInherited).catch((error: unknown) => configFinding(error));
      if ("rule" in opened) return [opened];
      const problems = await core.lintConfig(opened);
      if (problems.length > 0) return toFindings(problems);
      return core
        .lint(opened)
        .then(toFindings, (error: Error) => [
          { file: rootFile, line: 1, column: 1, message: `${toLine(error.message)}; fix it`, rule: "document" },
        ]);
    },
    async bundle() {
      const { bundle, problems } = await core.bundle({ ...(await open()), componentRenamingConflicts: "error" });
      return { document: bundle.parsed, findings: toFindings(problems) };
    },
  };
}

/** Names that every JavaScript object inherits, and stand-ins of the same length, such as `toStrinG`. */
const inherited = Object.getOwnPropertyNames(Object.prototype).map(
  (name) => [name, name.replace(/[a-z](?=_*$)/, (last) => last.toUpperCase())] as const,
);

/** Redocly's rules read inherited properties as properties of the spec, and fail on one named `hasOwnProperty`. */
export function withoutInherited(text: string): string {
  return inherited.reduce((result, [name, standIn]) => result.replaceAll(name, standIn), text);
}

export function withInherited(text: string): string {
  return inherited.reduce((result, [name, standIn]) => result.replaceAll(standIn, name), text);
}

function toName(path: string): string {
  return relative(root, path).replaceAll("\\", "/");
}

function toLine(message: string): string {
  return message
    .trim()
    .replace(/\s*\n\s*/g, " ")
    .replaceAll(`${root}/`, "");
}

function configFinding(error: unknown): Finding {
  const text = error instanceof Error ? error.message : String(error);
  const [place = "", line = 1, column = 1] = /\s*\((\d+):(\d+)\)\s*$/.exec(text) ?? [];
  const message = toLine(text.slice(0, text.length - place.length));
  return { file: configFile, line: Number(line), column: Number(column), message, rule: "configuration" };
}
