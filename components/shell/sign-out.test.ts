import { beforeEach, expect, test, vi } from "vitest";
import { LOCALE_COOKIE } from "@/components/locale/locale-cookie";
import { signOut } from "./sign-out";

const done: unknown[] = [];
const page = { cookie: "" };

beforeEach(() => {
  done.length = 0;
  page.cookie = "";
  vi.stubGlobal("fetch", (path: string, init: RequestInit) => {
    done.push(["asks", path, init.method]);
    return Promise.resolve(new Response("{}"));
  });
  vi.stubGlobal("document", page);
  vi.stubGlobal("sessionStorage", { clear: () => done.push(["forgets what the tab keeps"]) });
  vi.stubGlobal("localStorage", Object.defineProperties({ "draft:E-1:new-ticket": "{}", "draft:E-2:article:new": "{}", columns: "[]" }, { removeItem: { value: (name: string) => done.push(["forgets", name]) } }));
  vi.stubGlobal("window", { location: { assign: (to: string) => done.push(["loads", to]) } });
  return () => vi.unstubAllGlobals();
});

test("signing out ends the session, forgets what was typed and loads a page anew", async () => {
  await signOut();
  expect(done).toEqual([["asks", "/api/auth/sign-out", "POST"], ["forgets what the tab keeps"], ["forgets", "draft:E-1:new-ticket"], ["forgets", "draft:E-2:article:new"], ["loads", "/sign-in"]]);
});

test("signing out removes the language that the person had chosen, on every path", async () => {
  await signOut();
  expect(page.cookie.split("; ")).toEqual([`${LOCALE_COOKIE}=`, "path=/", "max-age=0", "samesite=lax"]);
});
