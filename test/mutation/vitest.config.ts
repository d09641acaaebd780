import { defineConfig } from "vitest/config";

/** The tests that can kill a mutant of `src/`, except those that start processes or wait for real timeouts. */
export default defineConfig({
  test: {
    include: ["test/client/**/*.test.ts", "test/oauth/*.test.ts"],
    exclude: ["test/client/{any-operation,new-operation,properties}.test.ts", "test/**/fault-matrix.test.ts"],
    testTimeout: 60_000,
  },
});
