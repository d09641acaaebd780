import type { Client } from "../generated/client.js";
import type { Operation } from "../generated/operations.js";
import { SudoMode } from "./challenges.js";
import { Exchange, type Policy } from "./exchange.js";
import { type CallOptions, checkNumbers, type Settings } from "./options.js";
import { checkInput, serialize } from "./preflight.js";
import { createQueue } from "./queue.js";

/** What of a request the spec types: its body and the parameters of its path. */
interface Parts {
  readonly body?: unknown;
  readonly params?: unknown;
}

/** The parts of one request; a body that takes time to make keeps its call's place in the queue. */
type PartsOf<Init extends Parts> = Pick<Init, "params" & keyof Init> & { body?: Init["body"] | Promise<Init["body"]> };

/** Carries out operations with credentials, time-outs, retries and checks. */
export interface Transport {
  /** `send`, of the generated client, has openapi-fetch make the URL; a fetch of ours does all the rest. */
  call<T, Init extends Parts | undefined>(
    operation: Operation<T>,
    send: (client: Client, init: Init) => Promise<unknown>,
    parts: PartsOf<NonNullable<Init>>,
    options?: CallOptions,
  ): Promise<T>;
  /** For an address that the spec has no operation for. */
  exchange<T>(policy: Policy<T>, url: string, body?: string, options?: CallOptions): Promise<T>;
}

export function createTransport(http: Client, settings: Settings): Transport {
  const sudo = new SudoMode();
  // A server writes a whole application from a copy it read before, so changes to one must not overlap.
  const inTurn = createQueue();

  async function exchange<T>(policy: Policy<T>, url: string, body?: string, options: CallOptions = {}): Promise<T> {
    const { timeoutMs = settings.timeoutMs } = options;
    checkNumbers(policy.id, { timeoutMs });
    return (await new Exchange(policy, { ...settings, timeoutMs }, options, url, body, sudo).run()) as T;
  }

  return {
    exchange,
    async call(operation, send, parts, options) {
      const { path } = { ...(parts.params as { path?: Record<string, string> } | undefined) };
      if (path) checkInput(operation.id, operation.checkPath, path);
      const ready = parts.body instanceof Promise ? undefined : serialize(operation, parts.body, settings.preflight);
      const work = async () => {
        const body = ready ?? serialize(operation, await parts.body, settings.preflight);
        let data: unknown;
        const fetch = async ({ url }: Request) => {
          data = await exchange(operation, url, body, options);
          return new Response();
        };
        await send(http, { ...parts, body: undefined, fetch, parseAs: "stream" } as never);
        return data as never; // held against the spec, which its type is generated from
      };
      return path && operation.method !== "GET" ? inTurn(String(path["id"]), work, options?.signal) : work();
    },
  };
}
