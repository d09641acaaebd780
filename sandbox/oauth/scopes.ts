import { oauthScopes } from "../../generated/operations.js";

/** The scopes that exist, in the order in which the server names them. */
export const knownScopes: readonly string[] = oauthScopes.split(" ");

/** Splits a request's scopes, which whitespace or `+` separates. */
export function splitScopes(text: string): string[] {
  return text.split(/[\s+]+/).filter((scope) => scope !== "");
}

/** Without duplicates, in the server's order. */
export function inOrder(scopes: readonly string[]): string[] {
  return knownScopes.filter((scope) => scopes.includes(scope));
}
