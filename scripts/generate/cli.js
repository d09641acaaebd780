// The entry of `npm run generate`. In plain JavaScript, because a run that changes nothing should not wait for the
// TypeScript loader.
import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { isFresh } from "./freshness.js";

const root = join(import.meta.dirname, "../..");
const args = process.argv.slice(2);
if (args.length === 0 && isFresh(root)) {
  console.log("generated/ is up to date");
} else {
  // A single run ends before optimized code pays off. This saves a third of the processor time.
  if (!args.includes("--watch")) setFlagsFromString("--no-opt");
  const require = createRequire(import.meta.url);
  // The loader for `require` starts twice as fast as the one for `import`, which runs in a separate thread.
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
