import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Starts with the quick files, because the first red test ends the run of a mutant. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isSlow = ({ moduleId }: TestSpecification) => /(raw-socket-\w+|images|-outcome)\.test/.test(moduleId);
    return [...files.filter((file) => !isSlow(file)), ...files.filter(isSlow)];
  }
}

/** The tests that can kill a mutant of `src/`, except those that start processes or take long. */
export default defineConfig({
  test: {
    include: ["test/client/**/*.test.ts", "test/oauth/*.test.ts"],
    exclude: [
      "test/client/{any-operation,many-calls,new-operation,properties}.test.ts",
      "test/**/fault-matrix.test.ts",
      "test/oauth/{arctic,auth-js,oauth4webapi,openid-client}.test.ts",
    ],
    isolate: false, // most of the time went into loading the same modules again
    sequence: { sequencer: QuickFirst },
    testTimeout: 10_000, // a mutant can make a call hang
  },
});
