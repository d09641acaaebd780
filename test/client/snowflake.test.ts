import { describe, expect, it } from "vitest";
import { snowflakeToDate } from "../../src/index.js";
import { createPair, thrownBy } from "../support/client.js";

describe("snowflakeToDate()", () => {
  it("snowflakeToDate() returns when an application was created", async () => {
    const { client } = createPair({}, { now: () => Date.UTC(2026, 10, 23, 12, 34, 56, 789) });
    const { id } = await client.applications.create({ name: "x" });
    expect(snowflakeToDate(id).toISOString()).toBe("2026-11-23T12:34:56.789Z");
  });

  const junk = ["", " ", "-1", "+1", "1.0", "1e3", "0x10", " 1", "1 ", "1\n", "\u0661", "1n", "abc", "00", "007"];
  const tooLarge = ["9223372036854775808", "18446744073709551615", "9".repeat(400)];

  it.each([...junk, ...tooLarge])("snowflakeToDate() rejects the invalid ID %j", async (id) => {
    const error = await thrownBy(() => snowflakeToDate(id));
    expect(error).toMatchObject({ name: "FluxerInputError", operation: "snowflakeToDate", sent: "no" });
    const message = "must be a decimal string from 0 to 9223372036854775807";
    expect(error).toMatchObject({ issues: [{ path: "id", code: "INVALID_SNOWFLAKE_FORMAT", message }] });
  });

  it.each([[1470292847293661184], [["1470292847293661184"]], [null], [undefined], [{}]])(
    "snowflakeToDate() rejects a value that is not a string, because numbers lose their last digits: %s",
    async (id) => {
      const error = await thrownBy(() => snowflakeToDate(id as never));
      expect(error).toMatchObject({ name: "FluxerInputError", operation: "snowflakeToDate" });
    },
  );
});
