// Generated from openapi/ by `npm run generate`. Do not edit.

/** One thing that is wrong with a value. `path` joins keys and indexes with dots; it is `root` for the value as a whole. */
export interface ValidationIssue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The rules that JSON Schema cannot say, by the name that the spec gives them in `x-rule`. */
export type Rules = Readonly<Record<string, (value: string) => boolean>>;

/** Holds the body of a request against the spec. The body is normalised already. No issue: the server takes it. */
export type RequestCheck = (body: unknown, rules: Rules) => ValidationIssue[];

/** Holds an answer against the types of the spec. Unknown members and values of open sets pass. */
export type ResponseCheck = (body: unknown) => ValidationIssue[];

interface Found {
  readonly issues: ValidationIssue[];
  readonly seen: Set<string>;
  readonly rules: Rules;
}

type Visit = (value: unknown, path: string, found: Found) => void;

function run(visit: Visit, body: unknown, rules: Rules): ValidationIssue[] {
  const found: Found = { issues: [], seen: new Set(), rules };
  visit(body, "", found);
  return found.issues;
}

function wrong({ issues, seen }: Found, path: string, code: string, message: string): void {
  const place = path || "root";
  const id = `${place} ${code}`;
  if (!seen.has(id)) issues.push({ path: place, code, message });
  seen.add(id);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function members(
  value: Readonly<Record<string, unknown>>,
  path: string,
  found: Found,
  required: readonly string[],
  visits: Readonly<Record<string, Visit>>,
): void {
  for (const [name, visit] of Object.entries(visits)) {
    const place = path ? `${path}.${name}` : name;
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    if (inner !== undefined) visit(inner, place, found);
    else if (required.includes(name)) wrong(found, place, "INVALID_FORMAT", "is required");
  }
}

function items(value: readonly unknown[], path: string, found: Found, visit: Visit): void {
  value.forEach((item, index) => visit(item, path ? `${path}.${index}` : String(index), found));
}

function anyOf(value: unknown, path: string, { rules, issues }: Found, visits: readonly Visit[]): void {
  const attempts = visits.map((visit) => {
    const found: Found = { issues: [], seen: new Set(), rules };
    visit(value, path, found);
    return found.issues;
  });
  const best = attempts.sort((a, b) => a.length - b.length)[0] ?? [];
  issues.push(...best);
}

const plainObject: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
};

const plainInteger: Visit = (value, path, found) => {
  if (!Number.isInteger(value)) return wrong(found, path, "INVALID_FORMAT", "must be a whole number");
};

const plainStringOrNull: Visit = (value, path, found) => {
  if (value === null) return;
  if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
};

const plainString: Visit = (value, path, found) => {
  if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
};

const plainBoolean: Visit = (value, path, found) => {
  if (typeof value !== "boolean") return wrong(found, path, "INVALID_FORMAT", "must be a boolean");
};

const visitRedirectUri: Visit = (value, path, found) => {
  if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string that is not empty");
  if (value.length < 1 || value.length > 256)
    wrong(found, path, "STRING_LENGTH_INVALID", `must be 1 to 256 characters (UTF-16 code units), is ${value.length}`);
  if (!found.rules["redirectUri"]?.(value))
    wrong(
      found,
      path,
      "INVALID_FORMAT",
      "must be an absolute https URL, or an http URL whose host is localhost or an IP address",
    );
};

const visitApplicationCreateRequest: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, ["name"], {
    name: (value, path, found) => {
      if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string that is not empty");
      if (value.length < 1 || value.length > 100)
        wrong(
          found,
          path,
          "STRING_LENGTH_INVALID",
          `must be 1 to 100 characters (UTF-16 code units), is ${value.length}`,
        );
    },
    redirect_uris: (value, path, found) => {
      if (value === null) return;
      if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
      if (value.length > 10) wrong(found, path, "INVALID_FORMAT", `must be at most 10 items, is ${value.length}`);
      items(value, path, found, visitRedirectUri);
    },
    bot_public: plainBoolean,
    bot_require_code_grant: plainBoolean,
  });
};

const visitApplicationBaseShape: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, ["id", "name", "redirect_uris", "bot_public", "bot_require_code_grant"], {
    id: plainString,
    name: plainString,
    redirect_uris: (value, path, found) => {
      if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
      items(value, path, found, plainString);
    },
    bot_public: plainBoolean,
    bot_require_code_grant: plainBoolean,
  });
};

const visitBotShape: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, ["id", "username", "discriminator", "bio", "flags"], {
    id: plainString,
    username: plainString,
    discriminator: plainString,
    avatar: plainStringOrNull,
    banner: plainStringOrNull,
    bio: plainStringOrNull,
    mfa_enabled: plainBoolean,
    authenticator_types: (value, path, found) => {
      if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
      items(value, path, found, plainInteger);
    },
    flags: plainInteger,
  });
};

const visitCreatedBotShape: Visit = (value, path, found) => {
  visitBotShape(value, path, found);
  ((value, path, found) => {
    if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
    members(value, path, found, ["token"], { token: plainString });
  })(value, path, found);
};

const visitCreatedApplicationShape: Visit = (value, path, found) => {
  visitApplicationBaseShape(value, path, found);
  ((value, path, found) => {
    if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
    members(value, path, found, ["client_secret"], { client_secret: plainString, bot: visitCreatedBotShape });
  })(value, path, found);
};

const visitApplicationShape: Visit = (value, path, found) => {
  visitApplicationBaseShape(value, path, found);
  ((value, path, found) => {
    if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
    members(value, path, found, [], { bot: visitBotShape });
  })(value, path, found);
};

const visitApplicationListShape: Visit = (value, path, found) => {
  if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
  items(value, path, found, visitApplicationShape);
};

const visitPartialUserShape: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, ["id", "username", "discriminator"], {
    id: plainString,
    username: plainString,
    discriminator: plainString,
    global_name: plainStringOrNull,
    avatar: plainStringOrNull,
    flags: plainInteger,
  });
};

const visitBotApplicationShape: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, ["id", "name", "icon", "description", "bot_public", "bot_require_code_grant"], {
    id: plainString,
    name: plainString,
    icon: plainStringOrNull,
    description: plainStringOrNull,
    bot_public: plainBoolean,
    bot_require_code_grant: plainBoolean,
    verify_key: plainString,
    owner: visitPartialUserShape,
    bot: visitBotShape,
    redirect_uris: (value, path, found) => {
      if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
      items(value, path, found, plainString);
    },
  });
};

const visitCurrentApplicationsShape: Visit = (value, path, found) => {
  anyOf(value, path, found, [visitApplicationListShape, visitBotApplicationShape]);
};

const visitSnowflake: Visit = (value, path, found) => {
  if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
  if (!/^(0|[1-9][0-9]*)$/u.test(value))
    wrong(found, path, "INVALID_SNOWFLAKE_FORMAT", "must be decimal digits, as text, up to 9223372036854775807");
  if (!found.rules["snowflake"]?.(value))
    wrong(found, path, "SNOWFLAKE_OUT_OF_RANGE", "must be decimal digits, as text, up to 9223372036854775807");
};

const visitSudoProof: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, [], {
    password: (value, path, found) => {
      if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string that is not empty");
      if (value.length < 8 || value.length > 256)
        wrong(
          found,
          path,
          "PASSWORD_LENGTH_INVALID",
          `must be 8 to 256 characters (UTF-16 code units), is ${value.length}`,
        );
    },
    mfa_method: (value, path, found) => {
      if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
      if (!/^(totp|webauthn)$/u.test(value)) wrong(found, path, "INVALID_FORMAT", "must match ^(totp|webauthn)$");
    },
    mfa_code: (value, path, found) => {
      if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string that is not empty");
      if (value.length < 1 || value.length > 32)
        wrong(
          found,
          path,
          "STRING_LENGTH_INVALID",
          `must be 1 to 32 characters (UTF-16 code units), is ${value.length}`,
        );
    },
    webauthn_response: plainObject,
    webauthn_challenge: (value, path, found) => {
      if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string that is not empty");
      if (value.length < 1 || value.length > 256)
        wrong(
          found,
          path,
          "STRING_LENGTH_INVALID",
          `must be 1 to 256 characters (UTF-16 code units), is ${value.length}`,
        );
    },
  });
};

const visitApplicationUpdateRequest: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, [], {
    name: (value, path, found) => {
      if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string that is not empty");
      if (value.length < 1 || value.length > 100)
        wrong(
          found,
          path,
          "STRING_LENGTH_INVALID",
          `must be 1 to 100 characters (UTF-16 code units), is ${value.length}`,
        );
    },
    redirect_uris: (value, path, found) => {
      if (value === null) return;
      if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
      if (value.length > 10) wrong(found, path, "INVALID_FORMAT", `must be at most 10 items, is ${value.length}`);
      items(value, path, found, visitRedirectUri);
    },
    bot_public: plainBoolean,
    bot_require_code_grant: plainBoolean,
  });
};

const visitImageSource: Visit = (value, path, found) => {
  if (value === null) return;
  if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
  if (value.length > 13981016)
    wrong(
      found,
      path,
      "BASE64_LENGTH_INVALID",
      `must be at most 13981016 characters (UTF-16 code units), is ${value.length}`,
    );
};

const visitBotUpdateRequest: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, [], {
    username: (value, path, found) => {
      if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string that is not empty");
      if (value.length < 1 || value.length > 32)
        wrong(
          found,
          path,
          "USERNAME_LENGTH_INVALID",
          `must be 1 to 32 characters (UTF-16 code units), is ${value.length}`,
        );
      if (!/^[a-zA-Z0-9_]+$/u.test(value))
        wrong(found, path, "USERNAME_INVALID_CHARACTERS", "must match ^[a-zA-Z0-9_]+$");
    },
    discriminator: (value, path, found) => {
      anyOf(value, path, found, [
        (value, path, found) => {
          if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
          if (!/^[0-9]{1,4}$/u.test(value))
            wrong(found, path, "DISCRIMINATOR_INVALID_FORMAT", "must match ^[0-9]{1,4}$");
        },
        plainInteger,
      ]);
    },
    avatar: visitImageSource,
    banner: visitImageSource,
    bio: (value, path, found) => {
      if (value === null) return;
      if (typeof value !== "string") return wrong(found, path, "INVALID_FORMAT", "must be a string");
      if (value.length > 1024)
        wrong(
          found,
          path,
          "STRING_LENGTH_INVALID",
          `must be at most 1024 characters (UTF-16 code units), is ${value.length}`,
        );
    },
    bot_flags: (value, path, found) => {
      if (!Number.isInteger(value)) return wrong(found, path, "INVALID_FORMAT", "must be a whole number");
      if (Number(value) < -2147483648 || Number(value) > 2147483647)
        wrong(found, path, "INVALID_FORMAT", `must be -2147483648 to 2147483647, is ${Number(value)}`);
    },
  });
};

const visitBotProfileShape: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, ["id", "username", "discriminator", "avatar", "banner", "bio"], {
    id: plainString,
    username: plainString,
    discriminator: plainString,
    avatar: plainStringOrNull,
    banner: plainStringOrNull,
    bio: plainStringOrNull,
    flags: plainInteger,
  });
};

const visitBotTokenResetShape: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, ["token", "bot"], { token: plainString, bot: visitBotShape });
};

const visitApplicationWithSecretShape: Visit = (value, path, found) => {
  visitApplicationBaseShape(value, path, found);
  ((value, path, found) => {
    if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
    members(value, path, found, ["client_secret"], { client_secret: plainString });
  })(value, path, found);
};

const visitPublicBotShape: Visit = (value, path, found) => {
  if (value === null) return;
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, ["id", "username", "discriminator", "bio", "flags"], {
    id: plainString,
    username: plainString,
    discriminator: plainString,
    avatar: plainStringOrNull,
    banner: plainStringOrNull,
    bio: plainStringOrNull,
    flags: plainInteger,
  });
};

const visitCurrentUserShape: Visit = (value, path, found) => {
  if (value === null) return;
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, ["id", "username"], {
    id: plainString,
    username: plainString,
    discriminator: plainString,
    global_name: plainStringOrNull,
    avatar: plainStringOrNull,
  });
};

const visitPublicApplicationShape: Visit = (value, path, found) => {
  if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
  members(value, path, found, ["id", "name", "icon", "description", "redirect_uris", "scopes", "bot_public", "bot"], {
    id: plainString,
    name: plainString,
    icon: plainStringOrNull,
    description: plainStringOrNull,
    redirect_uris: (value, path, found) => {
      if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
      items(value, path, found, plainString);
    },
    scopes: (value, path, found) => {
      if (!Array.isArray(value)) return wrong(found, path, "INVALID_FORMAT", "must be an array");
      items(value, path, found, plainString);
    },
    bot_public: plainBoolean,
    bot: visitPublicBotShape,
    current_user: visitCurrentUserShape,
  });
};

export const checkCreateApplicationRequest: RequestCheck = (value, rules) =>
  run(visitApplicationCreateRequest, value, rules);

export const checkCreateApplicationResponse: ResponseCheck = (body) => run(visitCreatedApplicationShape, body, {});

export const checkListApplicationsResponse: ResponseCheck = (body) => run(visitApplicationListShape, body, {});

export const checkGetCurrentApplicationsResponse: ResponseCheck = (body) =>
  run(visitCurrentApplicationsShape, body, {});

export const checkGetApplicationPath: RequestCheck = (value, rules) =>
  run(
    (value, path, found) => {
      if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
      members(value, path, found, ["id"], { id: visitSnowflake });
    },
    value,
    rules,
  );

export const checkGetApplicationResponse: ResponseCheck = (body) => run(visitApplicationShape, body, {});

export const checkDeleteApplicationPath: RequestCheck = (value, rules) =>
  run(
    (value, path, found) => {
      if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
      members(value, path, found, ["id"], { id: visitSnowflake });
    },
    value,
    rules,
  );

export const checkDeleteApplicationRequest: RequestCheck = (value, rules) => run(visitSudoProof, value, rules);

export const checkUpdateApplicationPath: RequestCheck = (value, rules) =>
  run(
    (value, path, found) => {
      if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
      members(value, path, found, ["id"], { id: visitSnowflake });
    },
    value,
    rules,
  );

export const checkUpdateApplicationRequest: RequestCheck = (value, rules) =>
  run(visitApplicationUpdateRequest, value, rules);

export const checkUpdateApplicationResponse: ResponseCheck = (body) => run(visitApplicationShape, body, {});

export const checkUpdateApplicationBotPath: RequestCheck = (value, rules) =>
  run(
    (value, path, found) => {
      if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
      members(value, path, found, ["id"], { id: visitSnowflake });
    },
    value,
    rules,
  );

export const checkUpdateApplicationBotRequest: RequestCheck = (value, rules) =>
  run(visitBotUpdateRequest, value, rules);

export const checkUpdateApplicationBotResponse: ResponseCheck = (body) => run(visitBotProfileShape, body, {});

export const checkResetBotTokenPath: RequestCheck = (value, rules) =>
  run(
    (value, path, found) => {
      if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
      members(value, path, found, ["id"], { id: visitSnowflake });
    },
    value,
    rules,
  );

export const checkResetBotTokenRequest: RequestCheck = (value, rules) => run(visitSudoProof, value, rules);

export const checkResetBotTokenResponse: ResponseCheck = (body) => run(visitBotTokenResetShape, body, {});

export const checkResetClientSecretPath: RequestCheck = (value, rules) =>
  run(
    (value, path, found) => {
      if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
      members(value, path, found, ["id"], { id: visitSnowflake });
    },
    value,
    rules,
  );

export const checkResetClientSecretRequest: RequestCheck = (value, rules) => run(visitSudoProof, value, rules);

export const checkResetClientSecretResponse: ResponseCheck = (body) => run(visitApplicationWithSecretShape, body, {});

export const checkGetPublicApplicationPath: RequestCheck = (value, rules) =>
  run(
    (value, path, found) => {
      if (!isObject(value)) return wrong(found, path, "INVALID_FORMAT", "must be an object");
      members(value, path, found, ["id"], { id: visitSnowflake });
    },
    value,
    rules,
  );

export const checkGetPublicApplicationResponse: ResponseCheck = (body) => run(visitPublicApplicationShape, body, {});

export const checkGetBotApplicationResponse: ResponseCheck = (body) => run(visitBotApplicationShape, body, {});
