import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const root = join(import.meta.dirname, "../..");

/** Returns the paths in the tarball of the current build, and its unpacked size in bytes. */
export async function pack(): Promise<{ files: string[]; unpackedSize: number }> {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"];
  const { stdout } = await promisify(execFile)("npm", args, { cwd: root });
  const [packed] = JSON.parse(stdout) as [{ files: { path: string }[]; unpackedSize: number }];
  return { files: packed.files.map(({ path }) => path).sort(), unpackedSize: packed.unpackedSize };
}
