export const discoveryPath = "/.well-known/fluxer";

/** Where an instance names its addresses, in short. The sandbox is its own web app. */
export function discoveryDocument(origin: string, captcha: boolean): object {
  const endpoints = { api: origin, api_client: origin, api_public: origin, webapp: origin };
  return { api_code_version: 1, endpoints, captcha: { provider: captcha ? "altcha" : "none" } };
}
