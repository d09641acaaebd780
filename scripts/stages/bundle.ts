import type { Engines } from "../engine-threads.js";
import type { OpenApi } from "../openapi.js";
import { rootFile } from "../source.js";
import { throwIfAny } from "./lint.js";

/** Joins the files into one OpenAPI 3.1 document. Two components of one name are an error, not `Name-2`. */
export async function bundle(engines: Engines, root: string): Promise<OpenApi> {
  const { document, problems } = await engines.bundle(root, rootFile);
  throwIfAny(problems);
  return document as OpenApi;
}
