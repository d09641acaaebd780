import { snowflakeEpochMs } from "../generated/operations.js";
import { refuseInput } from "./errors.js";
import { isInSnowflakeRange } from "./request/rules.js";

/** When an id was minted, to the millisecond. Throws FluxerInputError for what is no id. */
export function snowflakeToDate(id: string): Date {
  if (typeof id === "string" && /^(0|[1-9]\d*)$/.test(id) && isInSnowflakeRange(id))
    return new Date(Number(BigInt(id) >> 22n) + snowflakeEpochMs);
  return refuseInput(
    "snowflakeToDate",
    "id",
    "must be decimal digits up to 9223372036854775807",
    "INVALID_SNOWFLAKE_FORMAT",
  );
}
