import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { readList } from "./read-list";

const ctx = {} as Ctx;
const page = { results: ["a"], nextCursor: null, total: 1 };
const refused = (code: "invalid" | "forbidden", cursor?: string) =>
  readList(() => Promise.reject(new DomainError(code, code === "invalid" ? "field_invalid" : "forbidden")), ctx, { cursor }, "/people?role=admin");

test("gives the page that the read gives", async () => {
  expect(await readList((_, { cursor }) => Promise.resolve({ ...page, results: [cursor ?? ""] }), ctx, { cursor: "x" }, "/people")).toEqual({ ...page, results: ["x"] });
});

test("a cursor that is not understood leads to the beginning, and nothing else does", async () => {
  await expect(refused("invalid", "broken")).rejects.toMatchObject({ digest: expect.stringContaining("/people?role=admin") });
  await expect(refused("invalid")).rejects.toMatchObject({ code: "invalid" });
  await expect(refused("forbidden", "x")).rejects.toMatchObject({ code: "forbidden", digest: "forbidden" });
});
