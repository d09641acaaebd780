// The thread of types.ts. It loads the tools before the loader for TypeScript, which would look at each of their modules.
import { createRequire } from "node:module";

// What the tools print by themselves goes nowhere: all that matters comes back as a value or an error.
Object.assign(console, { log() {}, warn() {}, error() {} });

const require = createRequire(import.meta.url);
for (const tool of ["typescript", "openapi-typescript", "prettier/standalone"]) require(tool);
require("tsx/cjs/api").register();
/** @type {typeof import("./types.ts")} */
export const { types, format } = require("./types.ts");
