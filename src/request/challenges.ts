import { sudoLifetimeSeconds } from "../../generated/operations.js";
import type { SudoProof as WireProof } from "../../generated/schema.js";
import { Credential } from "../auth.js";
import { type FluxerApiError, refuseInput } from "../errors.js";
import type { CaptchaSolution, CaptchaSolver, SudoRequest, SudoSolver } from "../options.js";
import { type Call, factsOf, setHeader } from "./call.js";
import { bodyIssues, inCamelCase, refuseIssues, toJson } from "./input.js";
import { isSolution } from "../settings.js";
import { orAborted, promised } from "./timing.js";

/** Keeps the token of the last sudo verification in memory, for its lifetime and for the verified credential. */
export class SudoMode {
  #token: string | undefined;
  #owner = "";
  #until = 0;

  tokenFor(credential: Credential | undefined): string | undefined {
    return Date.now() < this.#until && ownerOf(credential) === this.#owner ? this.#token : undefined;
  }

  /** Keeps the token of a successful response, unless the server only echoes the sent token, which can be invalid. */
  learn(received: string | null, sent: string | null, credential: Credential | undefined): void {
    if (!received || received === sent) return;
    this.#token = received;
    this.#owner = ownerOf(credential);
    this.#until = Date.now() + sudoLifetimeSeconds * 1000;
  }

  forget(): void {
    this.#token = undefined;
  }
}

function ownerOf(credential: Credential | undefined): string {
  return credential ? Credential.authorization(credential) : "";
}

/** Solves the challenge that the server requires, each kind once per call. Returns whether it did. */
export async function meetChallenge(call: Call, asked: FluxerApiError, sudo: SudoMode): Promise<boolean> {
  const { settings, operation } = call;
  const { code = "" } = asked;
  if (code === "SUDO_MODE_REQUIRED") sudo.forget();
  if (call.solved.has(code)) return false;
  call.solved.add(code);
  if (code === "CAPTCHA_REQUIRED" && settings.captcha) call.captcha = await solve(call, asked, settings.captcha);
  else if (code === "SUDO_MODE_REQUIRED" && operation.sudo && settings.sudo) {
    call.body = toJson(factsOf(call), await prove(call, asked, settings.sudo), asked);
    call.headers.set("Content-Type", "application/json");
    const issues = settings.preflight ? bodyIssues(operation, call.body) : [];
    refuseIssues(factsOf(call), inCamelCase(issues), asked);
  } else return false;
  return true;
}

async function solve(call: Call, asked: FluxerApiError, solver: CaptchaSolver): Promise<CaptchaSolution> {
  const { signal } = call.settings;
  const solution: unknown = await orAborted(
    signal,
    promised(() => solver(asked.extra, { signal })),
  );
  if (!isSolution(solution))
    return refuse(call, asked, "captcha", "must return { token } with the solved CAPTCHA as a non-empty string");
  const { token, type } = solution;
  for (const [name, value] of Object.entries({ token, type }))
    setHeader(factsOf(call), new Headers(), `captcha.${name}`, "X-Captcha", value, asked);
  return { token, type };
}

/** Returns the proof with snake_case names. */
async function prove(call: Call, asked: FluxerApiError, solver: SudoSolver): Promise<WireProof> {
  const { signal } = call.settings;
  const { has_mfa, methods } = asked.extra;
  const known = { ...(methods as SudoRequest["methods"] | undefined) };
  const request = { operation: asked.operation, hasMfa: has_mfa === true, methods: known };
  const proof: unknown = await orAborted(
    signal,
    promised(() => solver(request, { signal })),
  );
  const given = Object.entries(typeof proof === "object" ? { ...proof } : {}).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0) refuse(call, asked, "sudo", "must return { password } or { mfaMethod, mfaCode }");
  return Object.fromEntries(given.map(([name, value]) => [toSnakeCase(name), value]));
}

function refuse(call: Call, asked: FluxerApiError, path: string, message: string): never {
  return refuseInput(factsOf(call), path, message, "INVALID_FORMAT", asked);
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
