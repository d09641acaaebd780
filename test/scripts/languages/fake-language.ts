import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Language } from "../../../scripts/languages/all.js";
import { testLanguages } from "../../../scripts/languages/main.js";
import { runCommand } from "../../../scripts/shared/command.js";
import { temporaryFolder } from "../../support/spec-copy.js";

export const node = (script: string) => [process.execPath, "--input-type=module", "--eval", script] as const;

/** An example that uses the built-in fetch. `beforeDelete` runs before the last step. */
export const example = ({ beforeDelete = "", id = "id" } = {}) => `
  const { FLUXER_BASE_URL: url, FLUXER_TOKEN: Authorization, FLUXER_PASSWORD: password } = process.env;
  const call = (method, path, body) => fetch(url + path, { method, headers: { Authorization }, body: JSON.stringify(body) });
  const bad = { name: "x", redirect_uris: ["http://weather.example/"] };
  const { id, client_secret, bot } = await (await call("POST", "/oauth2/applications", { name: "x" })).json();
  console.log(\`created \${id}, client_secret of \${client_secret.length}, bot.token of \${bot.token.length} characters\`);
  for (const each of await (await call("GET", "/users/@me/applications")).json()) console.log("listed", each.id);
  let error;
  while (error?.retry_after === undefined) {
    error = await (await call("POST", "/oauth2/applications", bad)).json();
    if (error.errors && !globalThis.told) console.log((globalThis.told = "refused"), error.code, "at", error.errors[0].path);
  }
  console.log("limited, again in", error.retry_after, "seconds");
  ${beforeDelete}
  await call("DELETE", "/oauth2/applications/" + id, { password });
  console.log("deleted", ${id});
`;

const fake: Language = {
  name: "fake",
  generator: "fake-generator",
  pinned: ["pins.txt", /^fake-generator=/m],
  artifact: "openapi.json",
  toolchain: [node("")],
  install: [],
  generate: node('console.log("WARNING: this is a fake")'),
  compile: node(""),
  run: node(example()),
  environment: () => ({}),
};
const vectors = { snowflakes: [{ id: "zero" }, { id: "one" }], inputs: [{ id: "empty" }] };

/** Runs the command in a minimal project. */
export async function run(language: Partial<Language> = {}, ...args: string[]) {
  const root = temporaryFolder();
  const files = {
    "test/languages/fake/pins.txt": "other=2\nfake-generator=1.2.3\n",
    "generated/openapi.json": "{}",
    "test/conformance/vectors.json": JSON.stringify(vectors),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  let [printed, said] = ["", ""];
  const output = { print: (text: string) => (printed += text), say: (text: string) => (said += text) };
  const code = await runCommand(testLanguages(root, [{ ...fake, ...language }]), args, output);
  return { code, printed: printed.replaceAll(/\d+\.\d s/g, "0.0 s"), said };
}
