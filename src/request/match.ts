import { type Operation, operations } from "../../generated/operations.js";
import { refuseInput } from "../errors.js";

interface Match {
  readonly operation: Operation;
  readonly path: Readonly<Record<string, string>>;
}

/**
 * Returns the operation that a request calls, with its path parameters. A literal path wins over a template. Throws
 * `FluxerInputError` for an operation that is not in the spec, because its credential and retries are unknown.
 */
export function matchRequest(baseUrl: string, { method, url }: Request): Match {
  const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length).replace(/[?#].*$/s, "") : "";
  const candidates = all.filter((operation) => operation.method === method);
  const literal = candidates.find((operation) => operation.path === path);
  if (literal) return { operation: literal, path: {} };
  for (const operation of candidates) {
    const values = patternOf(operation.path).exec(path)?.slice(1);
    if (!values) continue;
    const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
    return { operation, path: Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""])) };
  }
  return refuseInput(
    "fluxer.api",
    "url",
    `${method} ${path || url} is not an operation of the spec; check the method and path`,
  );
}

const all: readonly Operation[] = Object.values(operations);
const patterns = new Map<string, RegExp>();

function patternOf(template: string): RegExp {
  const known = patterns.get(template);
  if (known) return known;
  const source = template.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "([^/]*)");
  const pattern = new RegExp(`^${source}$`);
  patterns.set(template, pattern);
  return pattern;
}
