import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { bundleForWeb } from "./bundlers.js";
import { type Cell, type Row, skipped } from "./matrix.js";
import { run } from "./run.js";
import { runtimeColumns, type Site, verdict } from "./runtimes.js";
import { installProgram } from "./tools.js";

const version = "1.20261117.1";
const noRequire = skipped("a worker has no require()");

/** Runs the consumer as a worker of its own `test` handler, bundled as a worker always is. */
export async function workerd({ project, sandbox }: Site): Promise<Row[]> {
  const name = `workerd ${version}`;
  const { platform, arch } = process;
  const system = `${platform === "win32" ? "windows" : platform}-${arch === "x64" ? "64" : arch}`;
  const program = await installProgram(`@cloudflare/workerd-${system}`, version, "bin/workerd");
  if ("missing" in program) return [{ name, cells: runtimeColumns.map(() => skipped(program.missing)) }];
  await bundleForWeb(join(project, "worker.js"), join(project, "worker.bundle.js"));
  const test = async (bindings: object): Promise<Cell> => {
    const config = join(project, "worker.capnp");
    await writeFile(config, configOf(bindings));
    return verdict(await run(program.path, ["test", config], { cwd: project }));
  };
  return [{ name, cells: [await test(sandbox), await test({}), noRequire] }];
}

/** A worker with the sandbox's facts as its environment, which may reach this machine's own addresses alone. */
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
