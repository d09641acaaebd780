import { suggestion } from "../src/request/nearest.js";

/**
 * Throws a `TypeError` for an unknown option, which would otherwise have no effect in plain JavaScript. `known` has
 * every option, with any value.
 */
export function checkOptionNames<T extends object>(
  where: string,
  options: T,
  known: Readonly<Record<keyof T, unknown>>,
): void {
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined)
    throw new TypeError(`${where}: "${unknown}" is not an option${suggestion(unknown, Object.keys(known))}`);
}
