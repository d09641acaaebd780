// The entry of `npm run generate`. Two things should not wait for the loader that compiles TypeScript: the answer that there is
// nothing to do, and the start of the engines. Hence plain JavaScript.
import { join } from "node:path";
import { startEngines } from "./engine-threads.js";
import { isFresh } from "./freshness.js";

const root = join(import.meta.dirname, "..");
const args = process.argv.slice(2);
if (args.length === 0 && isFresh(root)) {
  console.log("generated/ is up to date");
} else {
  const engines = startEngines();
  const { register } = await import("tsx/esm/api");
  register();
  const { main } = await import("./generate.ts");
  process.exitCode = await main(root, args, engines);
  await engines.stop();
}
