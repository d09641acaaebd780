/** What fetch of Node throws when the network fails: a TypeError that says nothing, with the reason as its cause. */
export function networkError(code: string, reason: string, message = "fetch failed"): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error(reason), { code }) });
}

export function refusedError(): TypeError {
  return networkError("ECONNREFUSED", "connect ECONNREFUSED 127.0.0.1:80");
}

export function resetError(): TypeError {
  return networkError("ECONNRESET", "read ECONNRESET");
}

/** For a body that ends early. */
export function terminatedError(): TypeError {
  return networkError("UND_ERR_SOCKET", "other side closed", "terminated");
}
