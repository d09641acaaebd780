import {
  ApplicationsApi,
  Configuration,
  ErrorEnvelopeFromJSON,
  RateLimitErrorFromJSON,
  ResponseError,
} from "./client/index.js";

const { FLUXER_BASE_URL: basePath = "", FLUXER_TOKEN: session = "", FLUXER_PASSWORD: password = "" } = process.env;
// The init of each request replaces the default, so a redirect does not send the credential once more.
const fetchApi: typeof fetch = (url, init) => fetch(url, { ...init, redirect: "error" });
const applications = new ApplicationsApi(new Configuration({ basePath, apiKey: session, fetchApi }));

const created = await applications.createApplication({ applicationCreateRequest: { name: "Weather bot" } });
if (!created.bot) throw new Error("the application has no bot");
const { id, clientSecret, bot } = created;
console.log(`created ${id}, client_secret of ${clientSecret.length}, bot.token of ${bot.token.length} characters`);

const listed = await applications.listApplications();
console.log(`listed ${listed.map((application) => application.id).join()}`);

/** The generated methods throw the response of an error unread. */
async function createBadly(): Promise<Response> {
  const request = { name: "Weather bot", redirectUris: ["http://weather.example/"] };
  const error: unknown = await applications.createApplication({ applicationCreateRequest: request }).catch((e) => e);
  if (error instanceof ResponseError) return error.response;
  throw new Error("a bad redirect URI was accepted", { cause: error });
}

let response = await createBadly();
const { code, errors } = ErrorEnvelopeFromJSON(await response.json());
console.log(`refused ${code} at ${errors?.map(({ path }) => path).join()}`);

// Rejected requests count too, so this ends at the limit.
while (response.status !== 429) response = await createBadly();
console.log(`limited, again in ${RateLimitErrorFromJSON(await response.json()).retryAfter} seconds`);

await applications.deleteApplication({ id, sudoProof: { password } });
console.log(`deleted ${id}`);
