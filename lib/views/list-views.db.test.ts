import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { makeView } from "@/tests/support/views";
import { createView } from "./create-view";
import { listViews } from "./list-views";
import type { ListViewsInput } from "./schema";
import { viewScope } from "./scope";

const names = async (ctx: Ctx, input: ListViewsInput = {}) => (await listViews(ctx, input)).results.map(({ name }) => name);

test("own ones to everybody, shared ones to all staff", () =>
  withRollback(async (ctx) => {
    const { owner } = await makeView(ctx, { name: "shared" });
    await createView(owner, { name: "private" });
    const [employee, colleague] = [await asNew(ctx, "employee"), await asNew(ctx, "it_staff")];
    await createView(employee, { name: "employee's" });
    await createView(colleague, { name: "colleague's" });
    expect(await names(owner)).toEqual(["shared", "private"]);
    expect(await names(colleague)).toEqual(["shared", "colleague's"]);
    expect(await names(colleague, { own: "true" })).toEqual(["colleague's"]);
    expect(await names(colleague, { own: "false" })).toEqual(["shared"]);
    expect(await names(await asNew(ctx, "admin"))).toEqual(["shared"]);
    expect(await names(employee)).toEqual(["employee's"]);
    expect(await names(employee, { own: "false" })).toEqual([]);
    expect(() => viewScope(asKey(ctx, "tickets:read"))).toThrow(TypeError);
    await expect(listViews(asKey(ctx, "tickets:read"), {})).rejects.toMatchObject({ code: "forbidden" });
  }));

test("in pages, the oldest first", () =>
  withRollback(async (ctx) => {
    const staff = await asNew(ctx, "it_staff");
    for (const name of ["a", "b", "c"]) await createView(staff, { name });
    const first = await listViews(staff, { limit: 2 });
    expect([first.results.map(({ name }) => name), first.total]).toEqual([["a", "b"], 3]);
    expect(await names(staff, { limit: 2, cursor: first.nextCursor ?? "" })).toEqual(["c"]);
  }));

test.each([{ own: "yes" }, { limit: 0 }, { cursor: "x" }])("refuses %j", (input) =>
  withRollback(async (ctx) => {
    await expect(listViews(await asNew(ctx, "it_staff"), input as never)).rejects.toMatchObject({ code: "invalid" });
  }),
);
