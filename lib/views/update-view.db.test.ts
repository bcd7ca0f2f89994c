import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { savedViews } from "@/db/schema/saved-views";
import { withRollback } from "@/tests/support/database";
import { asKey, asNew } from "@/tests/support/personas";
import { makeView } from "@/tests/support/views";
import { deleteView } from "./delete-view";
import { listViews } from "./list-views";
import { updateView } from "./update-view";
import { asView } from "./view-row";

test("its owner changes what is given, as the next version; whoever saw an older one is shown the present one", () =>
  withRollback(async (ctx) => {
    const { owner, view } = await makeView(ctx);
    const after = await updateView(owner, { id: view.id, version: 1, filters: { open: "true" }, columns: ["title", "title"] });
    expect(after).toMatchObject({ name: "Network", shared: true, filters: { open: "true" }, columns: ["title"], version: 2 });
    for (const verb of [updateView, deleteView]) {
      await expect(verb(owner, { id: view.id, version: 1 })).rejects.toMatchObject({ code: "stale", values: { version: 2 }, details: { currentVersion: 2, current: { name: "Network", filters: { open: "true" } } } });
    }
    await deleteView(owner, { id: view.id, version: 2 });
    for (const verb of [updateView, deleteView]) await expect(verb(owner, { id: view.id })).rejects.toMatchObject({ code: "not_found", reason: "view_unknown" });
  }));

test("of others' a colleague changes none, an administrator the shared ones; what one does not see is not there", () =>
  withRollback(async (ctx) => {
    const { owner, view } = await makeView(ctx);
    const own = await makeView(ctx, { shared: false });
    const [colleague, admin, employee] = [await asNew(ctx, "it_staff"), await asNew(ctx, "admin"), await asNew(ctx, "employee")];
    for (const verb of [updateView, deleteView]) {
      await expect(verb(colleague, { id: view.id })).rejects.toMatchObject({ code: "forbidden" });
      await expect(verb(employee, { id: view.id })).rejects.toMatchObject({ code: "not_found" });
      for (const other of [colleague, admin]) await expect(verb(other, { id: own.view.id })).rejects.toMatchObject({ code: "not_found" });
      await expect(verb(asKey(ctx, "settings:write"), { id: view.id })).rejects.toMatchObject({ code: "forbidden" });
    }
    expect(await updateView(admin, { id: view.id, name: "Réseau" })).toMatchObject({ name: "Réseau", isOwn: false, employeeId: view.employeeId });
    expect((await listViews(owner, {})).results).toMatchObject([{ name: "Réseau", isOwn: true }]);
    await deleteView(admin, { id: view.id });
    expect(await listViews(owner, {})).toMatchObject({ results: [], total: 0 });
  }));

test("only staff share, and what one watches is not shared on the way either", () =>
  withRollback(async (ctx) => {
    const { owner, view } = await makeView(ctx, { shared: false, filters: { watchedBy: "E-1" } });
    const refused = { code: "invalid", details: { fields: [{ path: "filters.watchedBy" }] } };
    await expect(updateView(owner, { id: view.id, shared: true })).rejects.toMatchObject(refused);
    await updateView(owner, { id: view.id, shared: true, filters: {} });
    await expect(updateView(owner, { id: view.id, filters: { watchedBy: "E-1" } })).rejects.toMatchObject(refused);
    await expect(updateView(owner, { id: view.id, shared: undefined, filters: { watchedBy: "E-1" } })).rejects.toMatchObject(refused);
    const demoted = { ...owner, actor: { type: "person", id: view.employeeId, role: "employee" } as const };
    await ctx.db.update(employees).set({ role: "employee" }).where(eq(employees.id, view.employeeId));
    expect(await updateView(demoted, { id: view.id, name: "Still shared" })).toMatchObject({ shared: true });
    await updateView(demoted, { id: view.id, shared: false });
    await expect(updateView(demoted, { id: view.id, shared: true })).rejects.toMatchObject({ code: "forbidden" });
  }));

test("of stored filters and columns that are none any more, the rest is shown", () =>
  withRollback(async (ctx) => {
    const { owner, view } = await makeView(ctx);
    const stored = { filters: { status: "forgotten", priority: "urgent", team: "7", __proto__: "x" }, columns: ["team", "title", "number"] };
    const [row] = await ctx.db.update(savedViews).set(stored).where(eq(savedViews.id, view.id)).returning();
    if (!row) throw new TypeError("the view is there");
    expect(asView(owner, row)).toMatchObject({ filters: { priority: "urgent" }, columns: ["title", "number"] });
    expect(Object.keys(asView(owner, row).filters)).toEqual(["priority"]);
  }));

test.each([{ id: "0" }, { id: "x" }, { id: "1", owner: "E-1" }, { id: "1", employeeId: "E-1" }, { id: "1", name: " " }])("refuses %j", (input) =>
  withRollback(async (ctx) => {
    await expect(updateView(await asNew(ctx, "it_staff"), input as never)).rejects.toMatchObject({ code: "invalid" });
  }),
);
