import { type Operation, operations } from "../../generated/operations.js";
import { refuseInput } from "../errors.js";

/** A request of openapi-fetch that keeps its body, so that every attempt can send it. */
export class CallRequest extends Request {
  readonly content: BodyInit | null;

  /** Accepts any Request, because openapi-fetch requires a middleware to return an instance of this class. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Request;
  }

  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, init);
    this.content = init?.body ?? null;
  }
}

/** Returns the body of a request. A middleware may have replaced the `CallRequest` by a plain `Request`. */
export async function contentOf(request: Request): Promise<BodyInit | null> {
  return "content" in request ? (request as CallRequest).content : (await request.text()) || null;
}

const routes = Object.values<Operation>(operations).map((operation) => {
  const source = operation.path.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{[^}]+\}/g, "([^/]*)");
  return { operation, pattern: new RegExp(`^${source}$`) };
});

/**
 * Returns the operation that a request calls, with its first path parameter. A literal path wins over a template. Throws
 * `FluxerInputError` for an operation that is not in the spec, because its credential and retries are unknown.
 */
export function matchRequest(baseUrl: string, { method, url }: Request): readonly [Operation, id: string | undefined] {
  const path = url.startsWith(baseUrl) ? url.slice(baseUrl.length).replace(/[?#].*$/s, "") : "";
  const candidates = routes.filter(({ operation, pattern }) => operation.method === method && pattern.test(path));
  const found = candidates.find(({ operation }) => operation.path === path) ?? candidates[0];
  if (found) return [found.operation, found.pattern.exec(path)?.[1]];
  const call = `${method} ${path || url}`;
  return refuseInput("fluxer.api", "url", `${call} is not an operation of the spec; check the method and path`);
}
