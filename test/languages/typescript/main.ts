import { createClient } from "./client/client/index.js";
import { createApplication, deleteApplication, listApplications } from "./client/sdk.gen.js";
import type { CreateApplicationError } from "./client/types.gen.js";

const { FLUXER_BASE_URL: baseUrl = "", FLUXER_TOKEN: session = "", FLUXER_PASSWORD: password = "" } = process.env;
// A redirect would send the request and its credential once more.
const client = createClient({ baseUrl, auth: () => session, redirect: "error" });

const created = await createApplication({ client, body: { name: "Weather bot" } });
if (!created.data?.bot) throw new Error(`create: ${created.error?.code}`);
const { id, client_secret, bot } = created.data;
console.log(`created ${id}, client_secret of ${client_secret.length}, bot.token of ${bot.token.length} characters`);

const listed = await listApplications({ client });
console.log(`listed ${listed.data?.map((application) => application.id).join()}`);

const body = { name: "Weather bot", redirect_uris: ["http://weather.example/"] };
const refused = await createApplication({ client, body });
if (!refused.error || !("errors" in refused.error)) throw new Error("a bad redirect URI was not refused");
console.log(`refused ${refused.error.code} at ${refused.error.errors?.map(({ path }) => path).join()}`);

// Rejected requests count too, so this ends at the limit.
let limited: CreateApplicationError | undefined = refused.error;
while (limited && !("retry_after" in limited)) limited = (await createApplication({ client, body })).error;
console.log(`limited, again in ${limited?.retry_after} seconds`);

const deleted = await deleteApplication({ client, path: { id }, body: { password } });
if (deleted.error) throw new Error(`delete: ${deleted.error.code}`);
console.log(`deleted ${id}`);
