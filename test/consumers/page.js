// For browsers. The page's URL contains that of the sandbox; the result goes to the page's own server.
import { useApplications, useSandbox } from "./applications.js";

const { url, session = "", password = "" } = Object.fromEntries(new URL(location.href).searchParams);
const work = url ? useApplications({ url, session, password }) : useSandbox();
const body = await work.catch((error) => `${error.stack}\n${error.cause}`);
await fetch("/result", { method: "POST", body });
