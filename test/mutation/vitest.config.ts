import { defineConfig } from "vitest/config";

/** The quick tests of src/: those that start processes say nothing of a mutant, and the long ones take hours over all of them. */
export default defineConfig({
  test: {
    include: ["test/client/*.test.ts"],
    exclude: ["test/client/{new-operation,properties,leaks,life,fault-matrix*,operations*}.test.ts"],
    testNamePattern: /^(?!.*(up to ten MiB|answers for any text))/,
    testTimeout: 10_000,
  },
});
