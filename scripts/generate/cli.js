// The entry of `npm run generate`. Plain JavaScript, because the answer that nothing has changed should not wait for the
// loader that compiles TypeScript.
import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { isFresh } from "./freshness.js";

const root = join(import.meta.dirname, "../..");
const args = process.argv.slice(2);
if (args.length === 0 && isFresh(root)) {
  console.log("generated/ is up to date");
} else {
  // A single run is over before optimized code has paid for its making: a third less processor time.
  if (!args.includes("--watch")) setFlagsFromString("--no-opt");
  const require = createRequire(import.meta.url);
  // The loader for `require` starts twice as fast as the one for `import`, which runs in a thread of its own.
  require("tsx/cjs/api").register();
  /** @type {typeof import("./tools.ts")} */
  const { startTypeTools } = require("./tools.ts");
  // First, so that the thread loads its tools while this one loads the linter.
  const tools = startTypeTools();
  await import("@redocly/openapi-core");
  /** @type {typeof import("./main.ts")} */
  const { main } = require("./main.ts");
  process.exitCode = await main(root, args, tools);
  await tools.stop();
}
