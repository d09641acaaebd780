import { isSensitive } from "../redact.js";
import type { Call } from "./call.js";
import { parseJson } from "./read.js";

const minLength = 4; // hiding shorter strings would garble messages

/** Returns a function that hides the sent secrets of the call in a text, in each encoding. */
export function createHide(call: Call): (text: string) => string {
  const secrets = [...call.secrets, ...sensitiveValues(call)].filter(({ length }) => length >= minLength);
  const forms = secrets.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)]);
  const distinct = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return (text) => distinct.reduce((shown, form) => shown.replaceAll(form, "[redacted]"), text);
}

function sensitiveValues({ body, operation }: Call): string[] {
  if (typeof body !== "string") return [];
  const isSecret = (name: string) => isSensitive(name) || operation.secrets?.includes(name) === true;
  const parsed = parseJson(body)?.value;
  const entries: [string, unknown][] =
    typeof parsed === "object" && parsed !== null ? Object.entries(parsed) : [...new URLSearchParams(body)];
  return entries.flatMap(([name, value]) => (typeof value === "string" && isSecret(name) ? [value] : []));
}
