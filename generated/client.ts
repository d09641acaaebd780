// Generated from openapi/ by `npm run generate`. Do not edit.

import createOpenapiFetch, {
  type Client as OpenapiFetchClient,
  type ClientOptions,
  type FetchOptions,
} from "openapi-fetch";
import type { paths } from "./schema.js";

/** openapi-fetch's client, typed by the spec. Its types are part of this module's API. */
export type Client = OpenapiFetchClient<paths>;

/** Creates the bare client. It adds no credential, no time-out and no retry, and does not hide secrets. */
export function createClient(options?: ClientOptions): Client {
  return createOpenapiFetch<paths>(options);
}

/** Create an application: `POST /oauth2/applications`. */
export function createApplication(client: Client, init: FetchOptions<paths["/oauth2/applications"]["post"]>) {
  return client.POST("/oauth2/applications", init);
}
