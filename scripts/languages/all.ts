import { delimiter, join } from "node:path";
import type { CommandLine } from "../shared/run.js";

/** A client in another language: test/languages/<name>, and the commands that a user would run in an empty folder. */
export interface Language {
  readonly name: string;
  readonly generator: string;
  /** The file that pins the generator's version, and the text before that version. */
  readonly pinned: readonly [file: string, before: RegExp];
  readonly artifact: "openapi.json" | "openapi-3.0.json";
  /** Commands that show whether this machine has the programs that the language requires. */
  readonly toolchain: readonly CommandLine[];
  readonly install: readonly CommandLine[];
  /** Undefined if `compile` also generates. */
  readonly generate?: CommandLine;
  readonly compile: CommandLine;
  readonly run: CommandLine;
  /** Checks the conformance vectors in vectors.json. */
  readonly vectors?: CommandLine;
  /** Logs a user in with an OAuth library. */
  readonly logIn?: { readonly library: string; readonly run: CommandLine };
  /** Makes the tools keep their downloads in `cache` and find the tools that are installed in `project`. */
  environment(cache: string, project: string): Record<string, string>;
}

const added = (variable: string, option: string) => `${process.env[variable] ?? ""} ${option}`.trim();
const first = (folder: string) => `${folder}${delimiter}${process.env["PATH"] ?? ""}`;

const python: Language = {
  name: "python",
  generator: "openapi-python-client",
  pinned: ["requirements.txt", /^openapi-python-client==/m],
  artifact: "openapi.json",
  // Some systems have a Python that can't create virtual environments.
  toolchain: [["python3", "-m", "ensurepip", "--version"]],
  install: [
    ["python3", "-m", "venv", ".venv"],
    ["pip", "install", "--quiet", "--requirement", "requirements.txt"],
  ],
  generate: [
    "openapi-python-client",
    ...["generate", "--path", "openapi.json", "--meta", "none", "--output-path", "fluxer", "--overwrite"],
  ],
  compile: ["mypy", "--strict", "--follow-imports=silent", "main.py", "vectors.py"],
  run: ["python", "main.py"],
  vectors: ["python", "vectors.py"],
  logIn: { library: "Authlib", run: ["python", "login.py"] },
  environment: (cache, project) => ({
    PATH: first(join(project, ".venv", "bin")),
    PIP_CACHE_DIR: cache,
  }),
};

const go: Language = {
  name: "go",
  generator: "oapi-codegen",
  pinned: ["go.mod", /oapi-codegen\/v2 v/],
  artifact: "openapi.json",
  toolchain: [["go", "version"]],
  install: [["go", "mod", "download"]],
  generate: ["go", "generate", "./..."],
  compile: ["go", "build", "-o", "bin/", "./..."],
  run: ["bin/example"],
  vectors: ["bin/vectors"],
  logIn: { library: "x/oauth2", run: ["bin/login"] },
  // By default, Go's modules are read-only, so the cache would be hard to delete.
  environment: (cache) => ({ GOPATH: cache, GOCACHE: join(cache, "build"), GOFLAGS: added("GOFLAGS", "-modcacherw") }),
};

/** The generator as a Maven plugin. Its languages share Maven's downloads. */
const openApiGenerator = {
  generator: "OpenAPI Generator",
  pinned: ["pom.xml", /<artifactId>openapi-generator-maven-plugin<\/artifactId>\s*<version>/],
  artifact: "openapi-3.0.json",
  toolchain: [
    ["java", "-version"],
    ["mvn", "--version"],
  ],
  install: [],
  generate: ["mvn", "--batch-mode", "--no-transfer-progress", "generate-sources"],
  compile: ["mvn", "--batch-mode", "--quiet", "compile"],
  run: ["mvn", "--batch-mode", "--quiet", "exec:java"],
  environment: (cache) => ({ MAVEN_OPTS: added("MAVEN_OPTS", `-Dmaven.repo.local=${join(cache, "../../maven")}`) }),
} satisfies Partial<Language>;

const java: Language = { name: "java", ...openApiGenerator };
const kotlin: Language = { name: "kotlin", ...openApiGenerator };

const php: Language = {
  ...openApiGenerator,
  name: "php",
  // The generated client needs mbstring and Guzzle, which Debian has as php-mbstring and php-guzzlehttp-guzzle.
  toolchain: [...openApiGenerator.toolchain, ["php", "--run", 'require "GuzzleHttp/autoload.php"; mb_strlen("");']],
  compile: ["php", "--syntax-check", "main.php"],
  run: ["php", "main.php"],
};

const rust: Language = {
  name: "rust",
  generator: "progenitor",
  pinned: ["Cargo.toml", /^progenitor = \{ version = "=/m],
  artifact: "openapi-3.0.json",
  toolchain: [["cargo", "--version"]],
  install: [["cargo", "fetch"]],
  compile: ["cargo", "build", "--offline"],
  run: ["cargo", "run", "--quiet", "--offline"],
  environment: (cache) => ({ CARGO_HOME: cache, CARGO_TARGET_DIR: join(cache, "target") }),
};

const npmInstall = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"] as const;

const typescript: Language = {
  name: "typescript",
  generator: "@hey-api/openapi-ts",
  pinned: ["package.json", /"@hey-api\/openapi-ts": "/],
  artifact: "openapi.json",
  toolchain: [["npm", "--version"]],
  install: [npmInstall],
  generate: ["openapi-ts", "--input", "openapi.json", "--output", "client"],
  compile: ["tsc"],
  run: ["node", "dist/main.js"],
  environment: (cache, project) => ({
    PATH: first(join(project, "node_modules", ".bin")),
    npm_config_cache: cache,
  }),
};

const typescriptFetch: Language = {
  ...openApiGenerator,
  name: "typescript-fetch",
  toolchain: [...openApiGenerator.toolchain, ...typescript.toolchain],
  install: [npmInstall],
  compile: typescript.compile,
  run: typescript.run,
  environment: (cache, project) => ({
    ...openApiGenerator.environment(cache),
    ...typescript.environment(cache, project),
  }),
};

/** In the order in which they run, fastest first. */
export const languages: readonly Language[] = [python, typescript, go, java, php, typescriptFetch, kotlin, rust];
