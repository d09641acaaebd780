import { defineConfig } from "vitest/config";

/** The tests that run in this process and see src/; those that start others say nothing of a mutant. */
export default defineConfig({
  test: {
    include: ["test/*.test.ts"],
    exclude: ["test/{docs,package,types,new-operation,properties}.test.ts"],
    testTimeout: 10_000,
  },
});
