import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");

/** Returns the paths in the tarball, as npm would pack the current build. */
export async function packedFiles(): Promise<string[]> {
  return (await pack()).files.map(({ path }) => path).sort();
}

/** Returns what npm reports about the tarball of the current build. */
async function pack(): Promise<{ files: { path: string }[]; unpackedSize: number }> {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"];
  const { stdout } = await promisify(execFile)("npm", args, { cwd: root });
  const [packed] = JSON.parse(stdout) as [Awaited<ReturnType<typeof pack>>];
  return packed;
}
