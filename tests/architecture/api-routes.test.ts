import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { API_DEFINITIONS, API_ROUTES } from "@/app/_http/api-routes";

/** What stands below app/api and is no API: the sign-in library's own paths, what is nowhere, and the documentation itself. */
const APART = ["[[...missing]]", "auth/[...all]", "docs", "docs/[asset]", "openapi.json"];

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const folders = readdirSync("app/api", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith("route.ts"))
  .map((file) => file.replaceAll("\\", "/").replace("/route.ts", ""));

const routes = Object.entries(API_ROUTES);

describe("the routes of the API", () => {
  it("are all on the list that its documentation is made of", () => {
    expect(Object.keys(API_ROUTES).sort()).toEqual(folders.filter((folder) => !APART.includes(folder)).sort());
  });

  it("are apart only where they exist", () => {
    expect(APART.filter((folder) => !existsSync(`app/api/${folder}/route.ts`))).toEqual([]);
  });

  it.each(routes)("%s answers every method", (_, route) => {
    expect(Object.keys(route).filter((name) => METHODS.includes(name)).sort()).toEqual([...METHODS].sort());
  });

  it.each(routes)("%s says of each method where it stands", (folder, route) => {
    const path = `/api/${folder.replaceAll("[", "{").replaceAll("]", "}")}`;
    const said = Object.entries(route).flatMap(([method, { definition }]) => (definition ? [[method, definition.method, definition.path]] : []));
    expect(said).toEqual(said.map(([method]) => [method, method, path]));
    expect(said).not.toEqual([]);
  });

  it("are each described once", () => {
    const names = API_DEFINITIONS.map(({ method, path }) => `${method} ${path}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});
