import type { SampleRequest } from "./sample-request.js";

const formType = "application/x-www-form-urlencoded";

export function toCurl({ method, url, headers, basic, body }: SampleRequest): string {
  const isForm = body?.type === formType;
  const fields = isForm ? Object.entries({ ...(body.value as object) }) : [];
  const lines = [
    `curl ${method === "GET" ? "" : `--request ${method} `}${quote(url)}`,
    ...Object.entries(headers).map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...(basic ? [`--user ${quote(basic.join(":"))}`] : []),
    ...fields.map(([name, value]) => `--data-urlencode ${quote(`${name}=${String(value)}`)}`),
    ...(body && !isForm
      ? [`--header ${quote(`Content-Type: ${body.type}`)}`, `--data ${quote(JSON.stringify(body.value))}`]
      : []),
  ];
  return lines.join(" \\\n  ");
}

/** Quotes an argument for a POSIX shell. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** Uses only the standard library. */
export function toPython({ method, url, headers, basic, body, hasResponseBody }: SampleRequest): string {
  const isForm = body?.type === formType;
  const needsJson = hasResponseBody || (body && !isForm);
  const modules = [basic && "base64", needsJson && "json", isForm && "urllib.parse", "urllib.request"].filter(Boolean);
  const sent = [
    ...Object.entries(headers).map(([name, value]) => `${literal(name)}: ${literal(value)}`),
    ...(basic ? [`"Authorization": "Basic " + base64.b64encode(b${literal(basic.join(":"))}).decode()`] : []),
    ...(body && !isForm ? [`"Content-Type": ${literal(body.type)}`] : []),
  ];
  const encoded = isForm
    ? `urllib.parse.urlencode(${literal(body.value)})`
    : body && `json.dumps(${literal(body.value)})`;
  const lines = [
    ...modules.map((name) => `import ${String(name)}`),
    "",
    "request = urllib.request.Request(",
    `    ${literal(url)},`,
    `    method=${literal(method)},`,
    ...(sent.length > 0 ? ["    headers={", ...sent.map((line) => `        ${line},`), "    },"] : []),
    ...(encoded === undefined ? [] : [`    data=${encoded}.encode(),`]),
    ")",
    "with urllib.request.urlopen(request) as response:",
    hasResponseBody ? "    print(json.load(response))" : "    print(response.status)",
  ];
  return lines.join("\n");
}

/** A JSON value as a Python literal. */
function literal(value: unknown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value !== "object") return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, item]) => `${JSON.stringify(name)}: ${literal(item)}`)
    .join(", ")}}`;
}
