/** Invalid values of the options that a client and a call share, with the message. */
export const invalidOptions: readonly InvalidOption[] = [
  ["timeoutMs", null, "must be a number from 1 to 2147483647"],
  ["timeoutMs", "5", "must be a number from 1 to 2147483647"],
  ["maxRetries", -1, "must be a number from 0 to 2147483647"],
  ["maxRetries", 1n, "must be a number from 0 to 2147483647"],
  ["maxRetryWaitMs", null, "must be a number from 0 to 2147483647"],
  ["sudo", { password: "p" }, "must be a function"],
  ["sudo", null, "must be a function"],
  ["sudo", "a password", "must be a function"],
];

export type InvalidOption = [name: string, value: unknown, message: string];

/** Values that are not an options object. */
export const noOptions: readonly unknown[] = [null, 5, "text", true, () => {}];

/** Returns an options object that counts the reads of each option. */
export function counted(options: object) {
  const reads: Record<string, number> = {};
  const proxy = new Proxy(options, {
    get(target, name) {
      if (typeof name === "string" && name in target) reads[name] = (reads[name] ?? 0) + 1;
      return Reflect.get(target, name) as unknown;
    },
  });
  return { proxy, reads };
}
