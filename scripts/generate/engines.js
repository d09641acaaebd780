// The third-party engines, each behind one plain function, run in worker threads: there they load side by side, and at full
// speed, since the loader that compiles our TypeScript looks at every module of its own thread. Hence plain JavaScript.
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

const require = createRequire(import.meta.url);

/** A problem as an engine tells it. @typedef {import("../shared/problem.js").Problem & { readonly rule: string }} Finding */
const configFile = "redocly.yaml";

/**
 * @param {typeof import("@redocly/openapi-core")} core
 * @param {string} root
 * @param {readonly import("@redocly/openapi-core").NormalizedProblem[]} problems
 * @returns {Finding[]}
 */
function toFindings(core, root, problems) {
  return problems
    .filter((problem) => problem.ignored !== true)
    .map(({ location, message, ruleId, suggest }) => {
      const place = location[0];
      const { line, col } = place ? core.getLineColLocation(place).start : { line: 1, col: 1 };
      const file = place ? relative(root, place.source.absoluteRef).replaceAll("\\", "/") : configFile;
      const text = message
        .trim()
        .replace(/\s*\n\s*/g, " ")
        .replaceAll(`${root}/`, "");
      const hint = suggest[0] ? ` Did you mean "${suggest[0]}"?` : "";
      return { file, line, column: col, message: `${text}${hint}`, rule: ruleId };
    });
}

/** @param {string} root @param {unknown} error @returns {Finding} */
function configFinding(root, error) {
  const text = error instanceof Error ? error.message : String(error);
  const [place = "", line = 1, column = 1] = /\s*\((\d+):(\d+)\)\s*$/.exec(text) ?? [];
  const message = text.slice(0, text.length - place.length).replaceAll(`${root}/`, "");
  return { file: configFile, line: Number(line), column: Number(column), message, rule: "configuration" };
}

export const engines = {
  /** One document of many files. @param {string} root @param {string} file */
  async bundle(root, file) {
    const core = await import("@redocly/openapi-core");
    const config = await core.loadConfig({ configPath: join(root, configFile) });
    const { bundle, problems } = await core.bundle({
      ref: join(root, file),
      config,
      componentRenamingConflicts: "error",
    });
    return { document: /** @type {unknown} */ (bundle.parsed), findings: toFindings(core, root, problems) };
  },

  /** Problems by redocly.yaml's rules, or with redocly.yaml itself; warnings count. @param {string} root @param {string} file */
  async lint(root, file) {
    const core = await import("@redocly/openapi-core");
    let config;
    try {
      config = await core.loadConfig({ configPath: join(root, configFile) });
    } catch (error) {
      return [configFinding(root, error)];
    }
    const problems = await core.lintConfig({ config });
    return toFindings(core, root, problems.length > 0 ? problems : await core.lint({ ref: join(root, file), config }));
  },

  /** TypeScript types of a document; a known set of values that is open becomes a union that takes others too. @param {object} document */
  async types(document) {
    const { openapiTS, astToString, factory, SyntaxKind } = openapiTypescript();
    const nodes = await openapiTS(/** @type {import("openapi-typescript").OpenAPI3} */ (document), {
      defaultNonNullable: false,
      rootTypes: true,
      rootTypesNoSchemaPrefix: true,
      silent: true,
      transform(schema) {
        const values = /** @type {Record<string, unknown>} */ (schema)["x-extensible-enum"];
        if (!Array.isArray(values)) return undefined;
        /** @type {unknown[]} */
        const types = [schema.type].flat();
        const kind = types.includes("integer") ? SyntaxKind.NumberKeyword : SyntaxKind.StringKeyword;
        const other = factory.createIntersectionTypeNode([
          factory.createKeywordTypeNode(kind),
          factory.createTypeLiteralNode([]),
        ]);
        const literals = values.map((value) =>
          factory.createLiteralTypeNode(
            typeof value === "number"
              ? factory.createNumericLiteral(value)
              : factory.createStringLiteral(String(value)),
          ),
        );
        const none = types.includes("null") ? [factory.createLiteralTypeNode(factory.createNull())] : [];
        return factory.createUnionTypeNode([...literals, other, ...none]);
      },
    });
    return astToString(nodes);
  },

  /**
   * Formats TypeScript as `prettier --write` does, in half its time: without the search for plug-ins and settings, and
   * with the parser that is quicker to load (the check of the whole repository would tell if the two ever differed).
   * @param {string} text @param {import("prettier").Options} options
   */
  async format(text, options) {
    const [{ format }, ...plugins] = await Promise.all(prettierModules());
    return format(text, { ...options, parser: "babel-ts", plugins });
  },
};

function prettierModules() {
  return /** @type {const} */ ([
    import("prettier/standalone"),
    import("prettier/plugins/babel"),
    import("prettier/plugins/estree"),
  ]);
}

function openapiTypescript() {
  /** @type {typeof import("openapi-typescript")} */
  const { default: openapiTS, astToString } = require("openapi-typescript");
  /** @type {typeof import("typescript")} */
  const { factory, SyntaxKind } = require("typescript");
  return { openapiTS, astToString, factory, SyntaxKind };
}

// Each thread loads at once what it will be asked for.
if (workerData === "redocly") void import("@redocly/openapi-core");
if (workerData === "types") {
  openapiTypescript();
  void prettierModules();
}

parentPort?.on("message", async ({ id, name, args }) => {
  try {
    const engine = /** @type {Record<string, Function>} */ (engines)[name];
    if (!engine) throw new TypeError(`no engine "${name}"`);
    parentPort?.postMessage({ id, value: await Reflect.apply(engine, engines, args) });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
