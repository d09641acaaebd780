import { createSandbox, type Sandbox } from "../../sandbox/index.js";
import { type Reply, times } from "./send.js";

/** A case of test/cases/. In its strings, `{x*30}` means 30 times x, and `{session}` means that credential. */
export interface CreateCase {
  readonly name: string;
  readonly captcha?: boolean;
  readonly given?: string;
  readonly request: {
    readonly method?: string;
    readonly path?: string;
    /** Null: no header. Undefined: a valid session. */
    readonly authorization?: string | null;
    readonly headers?: Readonly<Record<string, string>>;
    readonly json?: unknown;
    readonly text?: string;
    readonly base64?: string;
  };
}

/** Expands the abbreviations in every string of a value. */
export function expand<T>(value: T): T {
  const text = JSON.stringify(value).replace(/\{([^{}*])\*(\d+)\}/gu, (_, character: string, count: string) =>
    character.repeat(Number(count)),
  );
  return JSON.parse(text) as T;
}

/** Sends the request of a case to a new sandbox in the state that the case requires. */
export async function runCase(test: CreateCase): Promise<{ readonly sandbox: Sandbox; readonly reply: Reply }> {
  const sandbox = createSandbox({
    captcha: test.captcha ?? false,
    blockedWords: test.given === "blocked" ? ["Blocked Term", "blocked.example"] : [],
    now: () => Date.UTC(2026, 10, 23),
  });
  const { method = "POST", path = "/oauth2/applications" } = test.request;
  const init = { method, headers: headersOf(test, sandbox), ...bodyOf(test.request) };
  const send = (changes: RequestInit = {}): Promise<Response> =>
    sandbox.fetch(sandbox.url + path, { ...init, ...changes });
  await preparations[test.given ?? ""]?.(sandbox, send);
  const response = await send();
  const json = (await response.json()) as Record<string, unknown>;
  return { sandbox, reply: { status: response.status, headers: response.headers, json } };
}

type Send = (changes?: RequestInit) => Promise<Response>;

const good = { body: '{"name":"Earlier"}' };

const preparations: Readonly<Record<string, (sandbox: Sandbox, send: Send) => unknown>> = {
  "sent before": (_, send) => send(),
  "owner at quota": ({ account }) => Array.from({ length: 25 }, () => account.createApplication()),
  "ten creates before": (_, send) => times(10, () => send(good)),
  "ten anonymous requests before": (_, send) => times(10, () => send({ ...good, headers: {} })),
  "fifty requests before": (_, send) => times(50, () => send(good)),
};

function headersOf(test: CreateCase, sandbox: Sandbox): Headers {
  const { authorization = "{session}", headers = {} } = test.request;
  const sent = new Headers({ "Content-Type": "application/json" });
  if (authorization !== null) sent.set("Authorization", fillIn(expand(authorization), sandbox, test));
  for (const [name, value] of Object.entries(headers)) sent.set(name, fillIn(expand(value), sandbox, test));
  return sent;
}

function bodyOf({ json, text, base64 }: CreateCase["request"]): RequestInit {
  if (base64 !== undefined) return { body: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) };
  if (text !== undefined) return { body: expand(text) };
  return json === undefined ? {} : { body: JSON.stringify(expand(json)) };
}

function fillIn(text: string, sandbox: Sandbox, { given }: CreateCase): string {
  const unclaimed = (): string => sandbox.createAccount({ claimed: false }).session;
  const values: Readonly<Record<string, () => string>> = {
    "{session}": () => (given === "unclaimed owner" ? unclaimed() : sandbox.account.session),
    "{unclaimed}": unclaimed,
    "{bot}": () => sandbox.createAccount().createApplication().bot.token,
    "{oauth}": () => sandbox.account.createAccessToken(),
    "{captcha}": () => sandbox.captchaToken(),
  };
  return text.replace(/\{\w+\}/g, (name) => values[name]!());
}
