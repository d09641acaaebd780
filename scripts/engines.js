// The third-party engines, each behind one plain function, run in worker threads: there they load side by side, and at full
// speed, since the loader that compiles our TypeScript looks at every module of its own thread. Hence plain JavaScript.
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import { parentPort, workerData } from "node:worker_threads";

const require = createRequire(import.meta.url);

/** @type {{ redocly?: typeof import("@redocly/openapi-core"), configs: Map<string, import("@redocly/openapi-core").Config> }} */
const state = { configs: new Map() };

/** @param {string} root */
async function redocly(root) {
  state.redocly ??= await import("@redocly/openapi-core");
  const config =
    state.configs.get(root) ?? (await state.redocly.loadConfig({ configPath: join(root, "redocly.yaml") }));
  state.configs.set(root, config);
  return { core: state.redocly, config };
}

/**
 * @param {typeof import("@redocly/openapi-core")} core
 * @param {string} root
 * @param {readonly import("@redocly/openapi-core").NormalizedProblem[]} problems
 */
function plain(core, root, problems) {
  return problems
    .filter((problem) => problem.ignored !== true)
    .map(({ location, message, ruleId, suggest }) => {
      const place = location[0];
      const start = place ? core.getLineColLocation(place).start : { line: 1, col: 1 };
      const file = place ? relative(root, place.source.absoluteRef).replaceAll("\\", "/") : "redocly.yaml";
      const text = message
        .trim()
        .replace(/\s*\n\s*/g, " ")
        .replaceAll(`${root}/`, "");
      const hint = suggest[0] ? ` Did you mean "${suggest[0]}"?` : "";
      return { file, line: start.line, column: start.col, message: `${text}${hint} (${ruleId})` };
    });
}

export const engines = {
  /** Problems by redocly.yaml's rules; warnings count. @param {string} root @param {string} file */
  async lint(root, file) {
    const { core, config } = await redocly(root);
    return plain(core, root, await core.lint({ ref: join(root, file), config }));
  },

  /** One document of many files. @param {string} root @param {string} file */
  async bundle(root, file) {
    const { core, config } = await redocly(root);
    const result = await core.bundle({ ref: join(root, file), config, componentRenamingConflicts: "error" });
    return { document: /** @type {unknown} */ (result.bundle.parsed), problems: plain(core, root, result.problems) };
  },

  /** TypeScript types of a document; a known set of values that is open becomes a union that takes others too. @param {object} document */
  async types(document) {
    /** @type {typeof import("openapi-typescript")} */
    const { default: openapiTS, astToString } = require("openapi-typescript");
    /** @type {typeof import("typescript")} */
    const { factory, SyntaxKind } = require("typescript");
    const nodes = await openapiTS(/** @type {import("openapi-typescript").OpenAPI3} */ (document), {
      defaultNonNullable: false,
      rootTypes: true,
      rootTypesNoSchemaPrefix: true,
      silent: true,
      transform(schema) {
        const values = /** @type {Record<string, unknown>} */ (schema)["x-extensible-enum"];
        if (!Array.isArray(values)) return undefined;
        const kind = schema.type === "integer" ? SyntaxKind.NumberKeyword : SyntaxKind.StringKeyword;
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
        return factory.createUnionTypeNode([...literals, other]);
      },
    });
    return astToString(nodes);
  },

  /** Formats a text. @param {string} text @param {import("prettier").Options} options */
  async format(text, options) {
    const prettier = await import("prettier");
    return prettier.format(text, options);
  },
};

// Loads what the thread will need while the others work.
if (workerData === "types") require("openapi-typescript");
if (workerData === "redocly") void import("@redocly/openapi-core").then(() => import("prettier"));

parentPort?.on("message", async ({ id, name, args }) => {
  try {
    const value = await Reflect.apply(
      /** @type {Record<string, Function>} */ (engines)[name] ?? (() => {}),
      engines,
      args,
    );
    parentPort?.postMessage({ id, value });
  } catch (error) {
    parentPort?.postMessage({ id, error });
  }
});
