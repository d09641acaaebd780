// The hand-written part of generated/validators.ts.

/** What every compiled function stands on, and what the compiled module exports as types. */
export const prelude = `
/** One thing that is wrong with a value. \`path\` joins keys and indexes with dots; it is \`root\` for the value as a whole. */
export interface ValidationIssue {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** The rules that JSON Schema cannot say, by the name that the spec gives them in \`x-rule\`. */
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
  const id = \`\${place} \${code}\`;
  if (!seen.has(id)) issues.push({ path: place, code, message });
  seen.add(id);
}
`;

/** What some of them call; a module has the ones that it uses. */
export const helpers: Readonly<Record<string, string>> = {
  isObject: `
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
`,
  members: `
function members(value: Readonly<Record<string, unknown>>, path: string, found: Found, required: readonly string[], visits: Readonly<Record<string, Visit>>): void {
  for (const [name, visit] of Object.entries(visits)) {
    const place = path ? \`\${path}.\${name}\` : name;
    const inner = Object.hasOwn(value, name) ? value[name] : undefined;
    if (inner !== undefined) visit(inner, place, found);
    else if (required.includes(name)) wrong(found, place, "INVALID_FORMAT", "is required");
  }
}
`,
  items: `
function items(value: readonly unknown[], path: string, found: Found, visit: Visit): void {
  value.forEach((item, index) => visit(item, path ? \`\${path}.\${index}\` : String(index), found));
}
`,
  anyOf: `
function anyOf(value: unknown, path: string, { rules, issues }: Found, visits: readonly Visit[]): void {
  const attempts = visits.map((visit) => {
    const found: Found = { issues: [], seen: new Set(), rules };
    visit(value, path, found);
    return found.issues;
  });
  const best = attempts.sort((a, b) => a.length - b.length)[0] ?? [];
  issues.push(...best);
}
`,
};
