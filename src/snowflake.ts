import { snowflakeEpochMs } from "../generated/operations.js";
import { refuseInput } from "./errors.js";
import { isInSnowflakeRange } from "./request/rules.js";

/** Returns when an ID was created, to the millisecond. Throws `FluxerInputError` if `id` is invalid. */
export function snowflakeToDate(id: string): Date {
  if (typeof id === "string" && /^(0|[1-9]\d*)$/.test(id) && isInSnowflakeRange(id))
    return new Date(Number(BigInt(id) >> 22n) + snowflakeEpochMs);
  return refuseInput(
    "snowflakeToDate",
    "id",
    "must be a decimal string from 0 to 9223372036854775807",
    "INVALID_SNOWFLAKE_FORMAT",
  );
}
