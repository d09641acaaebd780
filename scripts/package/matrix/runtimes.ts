import type { Check } from "../../shared/checks.js";
import { type CommandLine, MissingTool, run } from "../../shared/run.js";
import { expectDone, type Site } from "./site.js";
import { installProgram } from "./tools.js";

// The first is the oldest that package.json allows.
const nodeVersions = ["20.0.0", "20.20.2", "22.23.3", "24.21.0", "26.10.0"];
const bunVersion = "1.4.5";
const denoVersion = "2.9.6";
const { arch, execPath, platform, versions } = process;
const isWindows = platform === "win32";

export function node(site: Site): Check[] {
  return nodeVersions.flatMap((version, index) => {
    // The Node that runs this script represents its major version, except for the oldest version.
    const isHere = index > 0 && version.split(".")[0] === versions.node.split(".")[0];
    const name = `node-${isWindows ? "win" : platform}-${arch}`;
    const program = async () => (isHere ? execPath : installProgram(name, version, "bin/node"));
    return runtime(`Node ${isHere ? versions.node : version}`, site, async () => [await program()]);
  });
}

export function bun(site: Site): Check[] {
  const name = `@oven/bun-${isWindows ? "windows" : platform}-${arch === "arm64" ? "aarch64" : arch}`;
  const program = () => installProgram(name, bunVersion, "bin/bun");
  return runtime(`Bun ${bunVersion}`, site, async () => [await program(), "--no-install"]);
}

export function deno(site: Site): Check[] {
  const name = `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`;
  const program = () => installProgram(name, denoVersion, "deno");
  // The package must need no permission except the network, here limited to loopback.
  const args = ["run", "--no-prompt", "--no-remote", "--allow-net=127.0.0.1"];
  return runtime(`Deno ${denoVersion}`, site, async () => [await program(), ...args]);
}

/** Returns checks that run the consumers with a command-line program. */
function runtime(name: string, { project, sandbox }: Site, program: () => Promise<CommandLine>): Check[] {
  const use = async (...args: readonly string[]) => run([...(await program()), ...args], { cwd: project });
  const { url, session, password } = sandbox;
  return [
    { name: `${name}, over HTTP`, run: async () => expectDone(await use("main.js", url, session, password)) },
    { name: `${name}, in memory`, run: async () => expectDone(await use("main.js")) },
    {
      name: `${name}, require()`,
      async run() {
        const canRequire = async () => (await use("--print", "process.features.require_module === true")).trim();
        if (name.startsWith("Node") && (await canRequire()) !== "true")
          throw new MissingTool("it can't require ESM; 20.19 and 22.12 are the first versions that can");
        expectDone(await use("main.cjs"), "required");
      },
    },
  ];
}
