import { expect, test } from "vitest";
import { API_ROUTES } from "@/app/_http/api-routes";
import { pathMatcher } from "./match-path";

const match = pathMatcher({ tickets: "list", "tickets/bulk": "bulk", "tickets/[id]": "one", "tickets/[id]/attachments/[aid]": "file" });

test.each([
  ["tickets", { route: "list", params: {} }],
  ["tickets/bulk", { route: "bulk", params: {} }],
  ["tickets/7", { route: "one", params: { id: "7" } }],
  ["tickets/a%2Fb%20%E4%B8%AD", { route: "one", params: { id: "a/b 中" } }],
  ["tickets/7/attachments/9", { route: "file", params: { id: "7", aid: "9" } }],
  ["tickets/__proto__", { route: "one", params: { id: "__proto__" } }],
])("%s is found", (path, found) => expect(match(path)).toEqual(found));

test.each(["", "tickets/", "/tickets", "tickets//attachments/9", "tickets/7/attachments", "tickets/bulk/attachments/9", "constructor"])("%s is no route", (path) => expect(match(path)).toBeUndefined());

test("every folder of the API is found by its own path", () => {
  const folders = Object.keys(API_ROUTES);
  const matchApi = pathMatcher(Object.fromEntries(folders.map((folder) => [folder, folder])));
  expect(folders.map((folder) => matchApi(folder.replaceAll(/\[\w+\]/g, "7"))?.route)).toEqual(folders);
});
