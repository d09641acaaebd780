// The entry of `npm run generate`. Two things should not wait for the loader that compiles TypeScript: the answer that there is
// nothing to do, and the start of the engines. Hence plain JavaScript.
import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { startEngines } from "./engine-threads.js";
import { isFresh } from "./freshness.js";

const root = join(import.meta.dirname, "../..");
const args = process.argv.slice(2);
if (args.length === 0 && isFresh(root)) {
  console.log("generated/ is up to date");
} else {
  // The run is over before optimised code has paid for its making: without it, a third less processor time.
  setFlagsFromString("--no-opt");
  const engines = startEngines();
  await import("yaml"); // before the loader is there, which would look for TypeScript in each of its modules
  const require = createRequire(import.meta.url);
  // The loader for `require` starts twice as fast as the one for `import`, which runs in a thread of its own.
  /** @type {typeof import("tsx/cjs/api")} */
  const { register } = require("tsx/cjs/api");
  register();
  /** @type {typeof import("./main.ts")} */
  const { main } = require("./main.ts");
  process.exitCode = await main(root, args, engines);
  await engines.stop();
}
