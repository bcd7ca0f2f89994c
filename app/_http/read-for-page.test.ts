import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { readForPage } from "./read-for-page";

const ctx = {} as Ctx;
const failing = (failure: unknown) => readForPage(() => Promise.reject(failure), ctx, {});

test("gives what the read gives", async () => {
  expect(await readForPage((given, input: string) => Promise.resolve([given, input]), ctx, "x")).toEqual([ctx, "x"]);
});

test("what is not there is Next's not-found page", async () => {
  await expect(failing(new DomainError("not_found", "ticket_unknown"))).rejects.toMatchObject({ digest: "NEXT_HTTP_ERROR_FALLBACK;404" });
});

test.each([
  ["the id", { path: "id", reason: "id_malformed" } as const, "NEXT_HTTP_ERROR_FALLBACK;404"],
  ["something else", { path: "cursor", reason: "field_invalid" } as const, "invalid"],
])("where %s is malformed, the page says so of an id as of what is not there, of all else by its code", async (_, field, digest) => {
  await expect(failing(new DomainError("invalid", "invalid_input", {}, { fields: [field] }))).rejects.toMatchObject({ digest });
});

test("another refusal tells the error page its code, and any other error nothing", async () => {
  await expect(failing(new DomainError("forbidden", "forbidden"))).rejects.toMatchObject({ digest: "forbidden" });
  const unforeseen = new Error("x");
  await expect(failing(unforeseen)).rejects.toBe(unforeseen);
  expect("digest" in unforeseen).toBe(false);
});
