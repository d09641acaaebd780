import { oauthScopes } from "../../generated/operations.js";

/** All scopes, in the order of the server's responses. */
export const knownScopes: readonly string[] = oauthScopes.split(" ");

/** Splits scopes at whitespace or `+`. */
export function splitScopes(text: string): string[] {
  return text.split(/[\s+]+/).filter((scope) => scope !== "");
}

/** Returns the known scopes in the server's order, without duplicates. */
export function inOrder(scopes: readonly string[]): string[] {
  return knownScopes.filter((scope) => scopes.includes(scope));
}
