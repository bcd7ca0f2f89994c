import { expect, test } from "vitest";
import { savedViews } from "@/db/schema/saved-views";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { createView } from "./create-view";
import { VIEWS_MAX } from "./limits";
import { type CreateViewInput } from "./schema";

test("keeps filters, order and columns as they were given, each column once", () =>
  withRollback(async (ctx) => {
    const staff = await asNew(ctx, "it_staff");
    const filters = { status: "pending", open: "true", tag: "无线", createdAfter: "2026-11-01T00:00:00+01:00", search: "écran noir", sort: "-updated_at" } as const;
    const view = await createView(staff, { name: "无线网络", filters, columns: ["title", "number", "title"] });
    expect(view).toMatchObject({ name: "无线网络", shared: false, filters, columns: ["title", "number"], isOwn: true, version: 1 });
    expect(await createView(staff, { name: "Everything" })).toMatchObject({ filters: {}, columns: [] });
  }));

test("employees have views of their own and share none, keys have none", () =>
  withRollback(async (ctx) => {
    const employee = await asNew(ctx, "employee");
    expect(await createView(employee, { name: "Mine" })).toMatchObject({ shared: false });
    await expect(createView(employee, { name: "Ours", shared: true })).rejects.toMatchObject({ code: "forbidden" });
    expect(await createView(await asNew(ctx, "it_staff"), { name: "Ours", shared: true })).toMatchObject({ shared: true });
    await expect(createView(asKey(ctx, "tickets:write", "settings:write"), { name: "A key's" })).rejects.toMatchObject({ code: "forbidden" });
  }));

test("a person keeps 50, whoever else has how many", () =>
  withRollback(async (ctx) => {
    const [staff, other] = [await asNew(ctx, "it_staff"), await asNew(ctx, "it_staff")];
    const { employeeId } = await createView(staff, { name: "First" });
    await ctx.db.insert(savedViews).values(Array.from({ length: VIEWS_MAX - 2 }, (_, n) => ({ employeeId, name: `View ${n}`, filters: {} })));
    await createView(staff, { name: "The fiftieth" });
    await expect(createView(staff, { name: "One more" })).rejects.toMatchObject({ code: "conflict", reason: "views_too_many", values: { maximum: VIEWS_MAX } });
    expect(await createView(other, { name: "Another's first" })).toMatchObject({ version: 1 });
  }));

test("what one watches is nobody else's", () =>
  withRollback(async (ctx) => {
    const staff = await asNew(ctx, "it_staff");
    const filters = { watchedBy: "E-1" };
    expect(await createView(staff, { name: "Watched", filters })).toMatchObject({ filters });
    await expect(createView(staff, { name: "Watched", filters, shared: true })).rejects.toMatchObject({ code: "invalid", details: { fields: [{ path: "filters.watchedBy", reason: "view_watched_private" }] } });
  }));

test.each([
  {},
  { name: "" },
  { name: " \n" },
  { name: "x".repeat(81) },
  { name: "a\0" },
  { name: "x", shared: "yes" },
  { name: "x", columns: ["password"] },
  { name: "x", employeeId: "E-2" },
  { name: "x", filters: [] },
  { name: "x", filters: { status: "lost" } },
  { name: "x", filters: { deletedAt: "x" } },
  { name: "x", filters: { limit: "100" } },
  { name: "x", filters: { cursor: "x" } },
  { name: "x", filters: { created_after: "2026-11-01T00:00:00Z" } },
  { name: "x", filters: { search: { $ne: "" } } },
  { name: "x", filters: { sort: "title" } },
])("refuses %j", (input) =>
  withRollback(async (ctx) => {
    await expect(createView(await asNew(ctx, "it_staff"), input as CreateViewInput)).rejects.toMatchObject({ code: "invalid" });
  }),
);
