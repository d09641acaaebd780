import { expect, test } from "vitest";
import { createReporter } from "../../../scripts/generate/reporter.js";

async function printed(isTTY: boolean, environment: Readonly<Record<string, string>>): Promise<string> {
  let text = "";
  const out = { isTTY, write: (part: string | Uint8Array) => Boolean((text += String(part))) };
  const reporter = createReporter(out, environment);
  await reporter.stage("bundle", () => {});
  await reporter.stage("types", () => Promise.reject(new Error("no"))).catch(() => {});
  reporter.done("done");
  return text.replace(/\d+ ms/g, "0 ms").replaceAll("\u001B", "<esc>");
}

const plain = "✓ bundle            0 ms\n✗ types\ndone\n";

test("the reporter prints plain lines without a terminal", async () => {
  expect(await printed(false, {})).toBe(plain);
});

test.each([{ CI: "true" }, { TERM: "dumb" }])(
  "the reporter prints plain lines on a terminal with %o",
  async (environment) => {
    expect(await printed(true, environment)).toBe(plain);
  },
);

test("the reporter replaces a stage in progress with its result on a terminal, in color", async () => {
  const text = await printed(true, {});
  expect(text).toBe(
    "… bundle\r<esc>[K<esc>[32m✓<esc>[0m bundle        <esc>[2m    0 ms<esc>[0m\n" +
      "… types\r<esc>[K<esc>[31m✗<esc>[0m types\ndone\n",
  );
});

test("the reporter shows progress without colors if NO_COLOR is set", async () => {
  const text = await printed(true, { NO_COLOR: "1" });
  expect(text).toBe("… bundle\r<esc>[K✓ bundle            0 ms\n… types\r<esc>[K✗ types\ndone\n");
});
