import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Check } from "../../shared/checks.js";
import { run } from "../../shared/run.js";
import { bundleForWeb } from "./bundlers.js";
import { expectDone, type Site } from "./site.js";
import { installProgram } from "./tools.js";

const version = "1.20261117.1";

/** Runs a consumer as a worker with a `test` handler, bundled as every worker is. */
export function workerd({ project, sandbox }: Site): Check[] {
  const { platform, arch } = process;
  const name = `@cloudflare/workerd-${platform === "win32" ? "windows" : platform}-${arch === "x64" ? "64" : arch}`;
  const test = async (bindings: object) => {
    const program = await installProgram(name, version, "bin/workerd");
    await bundleForWeb(join(project, "worker.js"), join(project, "worker.bundle.js"));
    const config = join(project, "worker.capnp");
    await writeFile(config, configOf(bindings));
    expectDone(await run([program, "test", config], { cwd: project }));
  };
  return [
    { name: `workerd ${version}, over HTTP`, run: () => test(sandbox) },
    { name: `workerd ${version}, in memory`, run: () => test({}) },
  ];
}

/** A worker that has the bindings as its environment and can reach only this machine. */
function configOf(bindings: object): string {
  const texts = Object.entries(bindings).map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`);
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.bundle.js")],
      compatibilityDate = "2025-01-01",
      bindings = [${texts.join(", ")}],
      globalOutbound = "loopback",
    )),
    (name = "loopback", network = (allow = ["local"])),
  ],
);
`;
}
