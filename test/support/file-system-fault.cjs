// Loaded into a process by NODE_OPTIONS. Makes a call of `node:fs` fail, or kills the process after the call. FAULT is
// `<function> <part of the path> <error code or "kill">`.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");

const [name = "", part = "", effect = ""] = (process.env["FAULT"] ?? "").split(" ");
/** @type {(...args: unknown[]) => unknown} */
const original = Reflect.get(fs, name);
Reflect.set(fs, name, (/** @type {unknown[]} */ ...args) => {
  const path = String(args[0]);
  const isMeant = path.includes(part);
  if (isMeant && effect !== "kill")
    throw Object.assign(new Error(`${effect}: injected, ${name} '${path}'`), { code: effect, syscall: name });
  const result = original(...args);
  if (isMeant) process.kill(process.pid, "SIGKILL");
  return result;
});
syncBuiltinESMExports();
