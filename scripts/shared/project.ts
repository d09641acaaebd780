import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject } from "./json.js";
import { isNodeError, SpecError, startOf } from "./problem.js";

/** Folder of package.json. */
export const projectRoot = join(import.meta.dirname, "../..");

/** Tools whose versions affect the output. */
const tools = ["@redocly/openapi-core", "openapi-fetch", "openapi-typescript", "prettier", "typescript", "yaml"];

/** Returns the version of the package, which the client sends in its User-Agent. */
export async function packageVersion(): Promise<string> {
  const { version } = await readJson("package.json");
  return String(version);
}

/** Returns the Prettier settings of the repository. */
export async function prettierSettings(): Promise<object> {
  const { prettier } = await readJson("package.json");
  const { overrides: _, ...settings } = isObject(prettier) ? prettier : {};
  return settings;
}

/**
 * Returns the version of each tool in the lockfile. Throws `SpecError` if another version is installed, because the
 * output could differ.
 */
export async function toolVersions(): Promise<Record<string, string>> {
  const { packages } = await readJson("package-lock.json");
  const entries = tools.map(async (name) => {
    const entry = isObject(packages) ? packages[`node_modules/${name}`] : undefined;
    const locked = isObject(entry) ? String(entry["version"]) : "no version";
    const { version } = await readJson(`node_modules/${name}/package.json`);
    if (version === locked) return [name, locked] as const;
    const message = `has ${name} ${locked}, but ${String(version)} is installed; run \`npm ci\``;
    throw new SpecError([startOf("package-lock.json", message)]);
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function readJson(file: string): Promise<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(await readFile(join(projectRoot, file), "utf8"));
    if (isObject(value)) return value;
  } catch (error) {
    if (isNodeError(error))
      throw new SpecError([startOf(file, `cannot be read (${error.code}); restore it and run \`npm ci\``)]);
  }
  throw new SpecError([startOf(file, "is not a JSON object; restore it")]);
}
