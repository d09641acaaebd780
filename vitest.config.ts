import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Starts with the files that take longest, so that no worker is idle at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /\/test\/(scripts|docs|examples)\//.test(moduleId);
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    isolate: false, // a third of the time went into loading the same modules again
    maxConcurrency: 40, // many of the concurrent tests wait for a timeout
    maxWorkers: "100%",
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: ".cache/test-report.json" }]] : ["default"],
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000, // the default is too short to start Chromium on a busy machine
    restoreMocks: true,
  },
});
