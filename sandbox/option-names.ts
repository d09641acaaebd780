import { suggestion } from "../src/request/nearest.js";

/** Throws a `TypeError` for an unknown option, which would otherwise have no effect in plain JavaScript. */
export function checkOptionNames<T extends object>(
  where: string,
  options: T,
  names: readonly (keyof T & string)[],
): void {
  const unknown = Object.keys(options).find((name) => !names.some((known) => known === name));
  if (unknown !== undefined)
    throw new TypeError(`${where}: "${unknown}" is not an option${suggestion(unknown, names)}`);
}
