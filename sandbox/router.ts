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
    .map((operation) => ({ operation, segments: operation.path.split("/") }))
    .sort((a, b) => countParameters(a.segments) - countParameters(b.segments));
  return (method, path) => {
    // Every GET operation also accepts HEAD.
    const wanted = method === "HEAD" ? "GET" : method;
    const segments = path.split("/");
    for (const route of routes) {
      const parameters = route.operation.method === wanted ? match(route.segments, segments) : undefined;
      if (parameters) return { operation: route.operation, parameters };
    }
    return undefined;
  };
}

function match(template: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (template.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of template.entries()) {
    const segment = segments[index]!;
    if (isParameter(part) && segment !== "") parameters[part.slice(1, -1)] = decode(segment, decodeURIComponent).trim();
    else if (part !== decode(segment, decodeURI)) return undefined;
  }
  return parameters;
}

function countParameters(segments: readonly string[]): number {
  return segments.filter(isParameter).length;
}

function isParameter(segment: string): boolean {
  return segment.startsWith("{");
}

function decode(segment: string, decodeWith: (text: string) => string): string {
  try {
    return decodeWith(segment);
  } catch {
    return segment;
  }
}
