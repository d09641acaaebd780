import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    maxWorkers: "100%",
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: ".cache/test-report.json" }]] : ["default"],
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
