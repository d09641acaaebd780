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

/** List the applications of the account: `GET /users/@me/applications`. */
export function listApplications(client: Client, init?: FetchOptions<paths["/users/@me/applications"]["get"]>) {
  return client.GET("/users/@me/applications", init);
}

/** Get the applications of the caller: `GET /oauth2/applications/@me`. */
export function getCurrentApplications(client: Client, init?: FetchOptions<paths["/oauth2/applications/@me"]["get"]>) {
  return client.GET("/oauth2/applications/@me", init);
}

/** Get an application: `GET /oauth2/applications/{id}`. */
export function getApplication(client: Client, init: FetchOptions<paths["/oauth2/applications/{id}"]["get"]>) {
  return client.GET("/oauth2/applications/{id}", init);
}

/** Delete an application: `DELETE /oauth2/applications/{id}`. */
export function deleteApplication(client: Client, init: FetchOptions<paths["/oauth2/applications/{id}"]["delete"]>) {
  return client.DELETE("/oauth2/applications/{id}", init);
}

/** Change an application: `PATCH /oauth2/applications/{id}`. */
export function updateApplication(client: Client, init: FetchOptions<paths["/oauth2/applications/{id}"]["patch"]>) {
  return client.PATCH("/oauth2/applications/{id}", init);
}

/** Change an application's bot: `PATCH /oauth2/applications/{id}/bot`. */
export function updateApplicationBot(
  client: Client,
  init: FetchOptions<paths["/oauth2/applications/{id}/bot"]["patch"]>,
) {
  return client.PATCH("/oauth2/applications/{id}/bot", init);
}

/** Issue a new bot token: `POST /oauth2/applications/{id}/bot/reset-token`. */
export function resetBotToken(
  client: Client,
  init: FetchOptions<paths["/oauth2/applications/{id}/bot/reset-token"]["post"]>,
) {
  return client.POST("/oauth2/applications/{id}/bot/reset-token", init);
}

/** Issue a new client secret: `POST /oauth2/applications/{id}/client-secret/reset`. */
export function resetClientSecret(
  client: Client,
  init: FetchOptions<paths["/oauth2/applications/{id}/client-secret/reset"]["post"]>,
) {
  return client.POST("/oauth2/applications/{id}/client-secret/reset", init);
}

/** Get what everyone may know of an application: `GET /oauth2/applications/{id}/public`. */
export function getPublicApplication(
  client: Client,
  init: FetchOptions<paths["/oauth2/applications/{id}/public"]["get"]>,
) {
  return client.GET("/oauth2/applications/{id}/public", init);
}

/** Get the application of the bot: `GET /applications/@me`. */
export function getBotApplication(client: Client, init?: FetchOptions<paths["/applications/@me"]["get"]>) {
  return client.GET("/applications/@me", init);
}
