import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serverOperations } from "../../../generated/server.js";
import { schemas } from "../../../scripts/docs/document.js";
import { html, markdown, table } from "../../../scripts/docs/html.js";
import { limitsOf, schemaTable } from "../../../scripts/docs/schema.js";
import { advisedCodes } from "../../../scripts/docs/what-to-do.js";
import { projectRoot } from "../../../scripts/shared/project.js";

const page = await readFile(join(projectRoot, "dist/docs/index.html"), "utf8");
const ids = [...page.matchAll(/<\w+[^>]* id="([^"]*)"/g)].map(([, id]) => id);

describe("the reference", () => {
  it("is one file below 600 kB that loads nothing, with a policy that allows only its own script", () => {
    expect(Buffer.byteLength(page)).toBeLessThan(600_000);
    const tags = page.match(/<[a-z][^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(1000);
    expect(tags.filter((tag) => /^<(img|iframe|object|embed|base|form)\b| (src|srcset|on\w+)=/.test(tag))).toEqual([]);
    expect(/<style>(.*?)<\/style>/s.exec(page)?.[1]).not.toMatch(/url\(|@import/);
    const scripts = [...page.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script = ""]) => script);
    const hashes = scripts.map((script) => createHash("sha256").update(script).digest("base64"));
    const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hashes[0]}'`;
    expect(hashes).toHaveLength(1);
    expect(page).toContain(`content="${policy}"`);
  });

  it("contains the README and the guides, with links between them", () => {
    expect(ids).toEqual(
      expect.arrayContaining(["guide-readme", "guide-guide", "guide-testing", "guide-other-languages"]),
    );
    expect(page).toContain('<a href="#guide-testing">');
    expect(page).not.toMatch(/href="[^"#]*\.md/);
  });

  it("has a permalink on every heading", () => {
    const headings = page.match(/<h[2-5]\b.*?<\/h[2-5]>/gs) ?? [];
    expect(headings.length).toBeGreaterThan(200);
    expect(headings.filter((text) => !text.includes('class="permalink"') && !text.includes('class="status"'))).toEqual(
      [],
    );
  });

  it("has no block element within a paragraph", () => {
    const paragraphs = page.match(/<p\b(?:(?!<\/p>)[^])*<\/p>/g) ?? [];
    expect(paragraphs.length).toBeGreaterThan(100);
    expect(paragraphs.filter((text) => /<(div|p|table|ul|ol|pre|details|h\d)\b/.test(text.slice(2)))).toEqual([]);
  });

  it("has every operation of the spec", () => {
    expect(ids).toEqual(expect.arrayContaining(Object.keys(serverOperations).map((id) => `operation-${id}`)));
  });

  it("has every symbol of the API report", async () => {
    const report = await readFile(join(projectRoot, "docs/api-report.md"), "utf8");
    const names = [...report.matchAll(/^export (?:declare )?(?:type|interface|class|function|const) (\w+)/gm)];
    expect(names.length).toBeGreaterThan(50);
    const described = ids.map((id) => id?.split("-").at(-1));
    expect(names.map(([, name]) => name).filter((name) => !described.includes(name))).toEqual([]);
  });

  it("has a target for every link within the page, and no duplicate ID", () => {
    const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link = ""]) => link);
    const inner = links.filter((link) => link.startsWith("#")).map((link) => link.slice(1));
    expect(inner.filter((link) => !ids.includes(link))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it("shows an operation's policy and its errors with advice", () => {
    const [, article = ""] = /<article id="operation-createApplication">(.*?)<\/article>/s.exec(page) ?? [];
    const text = article
      .replaceAll("<wbr />", "")
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ");
    for (const part of ["sessionToken", "10 requests in 3600 seconds", "No: a retry", "can require one", "25 for each"])
      expect(text).toContain(part);
    const [, errors = ""] = /What to do(.*)/s.exec(text) ?? [];
    for (const code of ["CAPTCHA_REQUIRED", "INVALID_CAPTCHA", "INVALID_FORM_BODY", "MAX_APPLICATIONS", "RATE_LIMITED"])
      expect(errors).toContain(code);
    expect(errors).toContain("Delete an application that you don't need.");
    expect(text).toMatch(/X-Captcha-Token secret/);
  });

  it("has advice for every known error code, and for no other code", () => {
    const known = schemas["ErrorCode"]?.["x-extensible-enum"];
    expect(advisedCodes.filter((code) => !/^\d/.test(code)).sort()).toEqual(known);
  });

  it("shows a success response with an expanded example", () => {
    const [, article = ""] = /<article id="operation-createApplication">(.*?)<\/article>/s.exec(page) ?? [];
    expect(article).toContain("madeUpClientSecret");
    expect(article).not.toContain("<details");
  });

  it("shows the docs of a method beside its declaration", () => {
    const [, article = ""] = /<article id="package-index-FluxerClient">(.*?)<\/article>/s.exec(page) ?? [];
    expect(article).toContain("A client for one Fluxer instance and one credential.");
    expect(article).toMatch(/<i>\/\*\* Returns the link that adds the bot to a community.*<\/i>\s*inviteUrl\(/);
    expect(article).toContain('<a href="#package-index-Applications">Applications</a>');
  });

  it("marks only the types that are not exported", () => {
    const marked = page
      .match(/<h3><code>\w+<\/code> <span class="badge">not exported/g)
      ?.map((text) => /code>(\w+)/.exec(text)?.[1]);
    expect(marked).toContain("CallFacts");
    expect(marked).not.toContain("FluxerClient");
  });

  it("describes a type of the spec once, as a schema", () => {
    expect(ids).not.toContain("package-index-Bot");
    const [, exports = ""] = /<h2 id="package-index">.*?<p>Exports (.*?)<\/p>/s.exec(page) ?? [];
    expect(exports).toContain('<a href="#schema-Bot">Bot</a>');
    const [, article = ""] = /<article id="package-client-ApplicationsMethods">(.*?)<\/article>/s.exec(page) ?? [];
    expect(article).toContain('schema.<a href="#schema-BotProfile">BotProfile</a>');
  });
});

describe("a table of properties", () => {
  const text = (schema: object) =>
    schemaTable({ ...schema })
      .text.replaceAll(/<wbr \/>/g, "")
      .replaceAll(/<[^>]*>/g, " ")
      .replaceAll(/\s+/g, " ");

  it("includes the properties of every part of an allOf, and of nested objects and lists", () => {
    const inner = { type: "object", properties: { deep: { type: "integer" } } };
    const parts = [
      { properties: { a: inner } },
      { required: ["b"], properties: { b: { type: "array", items: inner } } },
    ];
    expect(text({ allOf: parts })).toBe(
      " Property Type Description a object a.deep integer b required array of object b[].deep integer ",
    );
  });

  it("shows the limits of a value", () => {
    const schema = {
      type: ["array", "null"],
      items: { $ref: "#/components/schemas/Snowflake" },
      maxItems: 3,
      default: [],
    };
    expect(text(schema)).toBe(" array of Snowflake or null Items: at most 3 Default: [] ");
    expect(html`${limitsOf({ minLength: 1, "x-extensible-enum": ["x"] })}`.text).toMatch(
      /at least 1.*Known values.*x/s,
    );
  });
});

describe("text", () => {
  it("is escaped in HTML exactly once", () => {
    expect(html`<b>${'<&">'}${html`<i>${1}</i>`}${false}</b>`.text).toBe("<b>&lt;&amp;&quot;&gt;<i>1</i></b>");
  });

  it("in Markdown loses its HTML and images", () => {
    const { text = "" } =
      markdown("a `<b>` <script>x</script> ![i](https://x.example/i.png) [l](https://x.example)") ?? {};
    expect(text).not.toMatch(/<(script|img)/);
    expect(text).toContain('<a href="https://x.example">l</a>');
  });

  it("is not a table if there are no rows", () => expect(table(["a"], [])).toBeUndefined());
});
