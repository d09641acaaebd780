export type {
  AccountOptions,
  ApplicationOptions,
  CreatedSandboxApplication,
  SandboxAccount,
} from "./sandbox-account.js";
export type { Answer } from "./answer.js";
export type { LoggedRequest } from "./engine.js";
export { type Fault, faults, type Hold } from "./faults.js";
export type { Fetch } from "./fetch.js";
export type { SandboxServer } from "./listen.js";
export type { AuthorizeOptions } from "./sandbox.js";
export { createSandbox, type Sandbox, type SandboxApplication, type SandboxOptions } from "./sandbox.js";
