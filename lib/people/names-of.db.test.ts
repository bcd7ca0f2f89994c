import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { namesOf } from "./names-of";

test("people are named, once each; jobs and keys among the ids have no name", () =>
  withRollback(async (ctx) => {
    const { id, name } = await makeEmployee(ctx);
    expect(await namesOf(await asNew(ctx, "it_staff"), { ids: [id, id, "auto-close", "7"] })).toEqual({ [id]: name });
    expect(await namesOf(ctx, { ids: [] })).toEqual({});
  }));

test("requesters may not look up names", () =>
  withRollback(async (ctx) => {
    const asker = await asNew(ctx, "employee");
    await expect(namesOf(asker, { ids: [] })).rejects.toMatchObject({ code: "forbidden" });
  }));
