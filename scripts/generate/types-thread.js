// The thread of types.ts. It loads the tools before the TypeScript loader, which would check each of their modules.
import { createRequire } from "node:module";

// Discard what the tools print. They return everything else as a value or an error.
Object.assign(console, { log() {}, warn() {}, error() {} });

const require = createRequire(import.meta.url);
for (const tool of ["typescript", "openapi-typescript", "prettier/standalone"]) require(tool);
require("tsx/cjs/api").register();
/** @type {typeof import("./types.ts")} */
export const { types, format } = require("./types.ts");
