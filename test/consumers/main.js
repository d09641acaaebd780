// For runtimes with a command line. Without arguments, the sandbox is in memory.
import { useApplications, useSandbox } from "./applications.js";

const [url, session = "", password = ""] = process.argv.slice(2);
console.log(await (url ? useApplications({ url, session, password }) : useSandbox()));
