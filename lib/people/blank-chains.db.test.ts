import { asc, eq, isNotNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { ticketHistory } from "@/db/schema/ticket-history";
import { recordDeed } from "@/lib/audit/record-deed";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { blankChained, findChained } from "./blank-chains";
import { identityOf } from "./identity";

const identity = identityOf({ names: ["Ottoline Quint"], email: "o.quint@desk.example", placeholder: "E-1" });

test("finds the rows that name the person in any value, oldest first, and no others", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    for (const title of ["Screen of Ottoline Quint", "A screen", "A dark screen"]) await updateTicket(ctx, { id, title });
    const deed = await recordDeed(ctx, { action: "settings.changed", subject: "settings", details: { to: ["o.quint@desk.example"] } });
    await recordDeed(ctx, { action: "settings.changed", subject: "settings", details: { to: ["quint@desk.example"] } });
    const rows = await ctx.db.select({ id: ticketHistory.id }).from(ticketHistory).where(eq(ticketHistory.changedField, "title")).orderBy(asc(ticketHistory.id));
    expect(await findChained(ctx, identity)).toEqual({ history: rows.slice(0, 2).map(({ id }) => id), audit: [deed] });
  }));

test("blanks the values of these rows alone, under the erasure", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    await updateTicket(ctx, { id, title: "Screen of Ottoline Quint" });
    await recordDeed(ctx, { action: "settings.changed", subject: "settings", details: { to: "Ottoline Quint" } });
    const found = await findChained(ctx, identity);
    const erasureId = await recordDeed(ctx, { action: "employee.erased", subject: "employee E-1", details: { history_rows: 1 } });
    await blankChained(ctx, erasureId, found);
    expect(await findChained(ctx, identity)).toEqual({ history: [], audit: [] });
    const blanked = await ctx.db.select().from(ticketHistory).where(isNotNull(ticketHistory.erasureId));
    expect(blanked).toMatchObject([{ id: found.history[0], erasureId, changedField: "title", oldValue: null, newValue: null, salt: null }]);
    const deeds = await ctx.db.select({ details: adminAudit.details, erasureId: adminAudit.erasureId }).from(adminAudit).orderBy(asc(adminAudit.position));
    expect(deeds).toEqual([{ details: null, erasureId }, { details: { history_rows: 1 }, erasureId: null }]);
  }));
