import { Console } from "node:console";
import { Writable } from "node:stream";
import { format, inspect } from "node:util";
import { isFluxerError, redact } from "../../src/index.js";

/** Returns everything that a logger could print of a value, including its causes, at any depth. */
export function views(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== "object" || value === null || seen.has(value)) return String(value);
  seen.add(value);
  const isError = value instanceof Error || isFluxerError(value);
  const own = [
    inspect(value),
    inspect(value, { depth: Infinity, showHidden: true, maxStringLength: Infinity }),
    inspect([{ value }], { depth: Infinity }),
    format("%o %O %s %j", value, value, value, isError ? value : redact(value)),
    isError ? `${JSON.stringify(value)} ${value.stack} ${value.message} ${String(value)} ${logged(value)}` : "",
  ];
  const isList = Array.isArray(value);
  const members = isError || isList ? Reflect.ownKeys(value).map((key) => Reflect.get(value, key) as unknown) : [];
  return [...own, ...members.map((member) => views(member, seen))].join("\n");
}

/** Returns the output of console.log, error, dir and table. */
function logged(value: unknown): string {
  let text = "";
  const stream = new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) });
  const console = new Console(stream);
  for (const method of ["log", "error", "dir", "table", "trace"] as const) console[method](value);
  return text;
}

/** Returns the text around the first secret. It is short because a test prints it. */
export function leakIn(text: string, secret: string): string {
  const at = text.indexOf(secret);
  return at < 0 ? "" : text.slice(Math.max(0, at - 60), at + 30);
}
