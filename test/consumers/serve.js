// The server of the other consumers, without rate limits because they share it, and open to web pages.
import { createSandbox } from "fluxer-oauth2/sandbox";

const { account, listen } = createSandbox({ cors: true, rateLimits: false, quota: Infinity });
const { url } = await listen();
console.log(JSON.stringify({ url, session: account.session, password: account.password }));
