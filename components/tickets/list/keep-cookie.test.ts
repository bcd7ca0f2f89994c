import { expect, test, vi } from "vitest";
import { keepCookie, keptCookie } from "./keep-cookie";

test("what is kept comes back, among other cookies and one of a longer name", () => {
  const jar = { cookie: "deskwise_preview_old=off; deskwise_preview=on; theme=dark" };
  vi.stubGlobal("document", jar);
  expect(keptCookie("deskwise_preview")).toBe("on");
  expect(keptCookie("deskwise_columns")).toBeUndefined();
  keepCookie("deskwise_columns", "title.tags");
  expect(jar.cookie).toMatch(/^deskwise_columns=title\.tags; path=\/; max-age=31536000; samesite=lax$/);
  vi.unstubAllGlobals();
});

test("the server knows no cookie of a browser", () => {
  expect(keptCookie("deskwise_preview")).toBeUndefined();
});
