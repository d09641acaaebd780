// For runtimes with a command line. Without arguments, the sandbox is in memory.
import { useApplications, useSandbox } from "./applications.js";

const [url, session = "", password = ""] = process.argv.slice(2);
/** @type {{ inspect: (value: unknown) => string } | undefined} */
const runtime = Reflect.get(globalThis, "Deno") ?? Reflect.get(globalThis, "Bun");
const inspect = runtime?.inspect;
console.log(await (url ? useApplications({ url, session, password }, inspect) : useSandbox(inspect)));
