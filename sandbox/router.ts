import type { ServerOperation as Operation } from "../generated/server.js";

export interface Route {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

type Router = (method: string, path: string) => Route | undefined;

/**
 * Returns a function that finds the operation for a method and an encoded path. A path without parameters takes
 * precedence, so `@me` is not read as an ID. Parameters are trimmed, as on the server. In the other segments, the
 * server decodes all characters but reserved ones such as `@`.
 */
export function createRouter(operations: readonly Operation[]): Router {
  const routes = operations
    .map((operation) => ({ operation, template: operation.path.split("/").map(toSegment) }))
    .sort((a, b) => countParameters(a.template) - countParameters(b.template));
  return (method, path) => {
    // Every GET operation also accepts HEAD.
    const wanted = method === "HEAD" ? "GET" : method;
    const segments = path.split("/");
    for (const { operation, template } of routes) {
      const parameters = operation.method === wanted ? match(template, segments) : undefined;
      if (parameters) return { operation, parameters };
    }
    return undefined;
  };
}

/** Segment of a path template, such as `applications`, `{id}` or `{id}.png`. */
interface Segment {
  readonly names: readonly string[];
  readonly pattern: RegExp;
}

function toSegment(template: string): Segment {
  const names = Array.from(template.matchAll(/\{([^{}]+)\}/g), ([, name = ""]) => name);
  const escaped = decode(template, decodeURI).replace(/[\\^$.*+?()[\]|]/g, "\\$&");
  return { names, pattern: RegExp(`^${escaped.replace(/\{[^{}]+\}/g, "(.+)")}$`, "s") };
}

function match(template: readonly Segment[], segments: readonly string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, { names, pattern }] of template.entries()) {
    const segment = segments[index]!;
    const [whole, ...values] = pattern.exec(names.length > 0 ? segment : decode(segment, decodeURI)) ?? [];
    if (whole === undefined) return undefined;
    for (const [place, name] of names.entries()) parameters[name] = decode(values[place]!, decodeURIComponent).trim();
  }
  return parameters;
}

function countParameters(template: readonly Segment[]): number {
  return template.filter(({ names }) => names.length > 0).length;
}

function decode(segment: string, decodeWith: (text: string) => string): string {
  try {
    return decodeWith(segment);
  } catch {
    return segment;
  }
}
