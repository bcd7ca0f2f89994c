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
  vi.stubGlobal("sessionStorage", { clear: () => done.push(["forgets the drafts"]) });
  vi.stubGlobal("window", { location: { assign: (to: string) => done.push(["loads", to]) } });
  return () => vi.unstubAllGlobals();
});

test("signing out ends the session, forgets what was typed and loads a page anew", async () => {
  await signOut();
  expect(done).toEqual([["asks", "/api/auth/sign-out", "POST"], ["forgets the drafts"], ["loads", "/sign-in"]]);
});

test("signing out removes the language that the person had chosen, on every path", async () => {
  await signOut();
  expect(page.cookie.split("; ")).toEqual([`${LOCALE_COOKIE}=`, "path=/", "max-age=0", "samesite=lax"]);
});
