import { expect, test } from "vitest";
import { changeEmployee } from "@/lib/people/change-employee";
import { readEmployee } from "@/lib/people/read-employee";
import { assignTicket } from "@/lib/tickets/assign-ticket";
import { importTicket } from "@/lib/tickets/import-ticket";
import { reopenTicket } from "@/lib/tickets/reopen-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { updateTicket } from "@/lib/tickets/update-ticket";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asNew } from "@/tests/support/personas";
import { readAnchor } from "./read-anchor";
import { verifyChains } from "./verify-chains";

test("an empty desk is whole", () =>
  withRollback(async (ctx) => {
    expect(await verifyChains(ctx, { anchors: [await readAnchor(ctx)] })).toEqual({ chains: 0, rows: 0, deeds: 0, findings: [] });
  }));

test("what the desk itself does with every field leaves tickets and histories of one mind", () =>
  withRollback(async (ctx) => {
    const clerk = await makeEmployee(ctx, { role: "it_staff" });
    const { id, employeeId } = await makeTicket(ctx, { tags: ["a"] });
    await updateTicket(await asNew(ctx, "it_staff"), { id, confidential: true });
    await updateTicket(ctx, { id, title: "x", description: "y", category: "network", priority: "low", language: "nl", tags: ["无线", 'a"b'], confidential: false });
    await assignTicket(ctx, { id, assignedTo: clerk.id });
    await resolveTicket(ctx, { id, resolution: "r" });
    await reopenTicket(ctx, { id, reason: "no" });
    await assignTicket(ctx, { id, assignedTo: null });
    await importTicket(ctx, { title: "old", description: "old", employeeId, status: "closed", resolution: "r", assignedTo: clerk.id, createdAt: new Date("2020-01-01"), resolvedAt: new Date("2020-01-02"), closedAt: new Date("2020-01-03") });
    await changeEmployee(ctx, await readEmployee(ctx, { employeeId: clerk.id }), { department: "IT" });
    expect(await verifyChains(ctx, { anchors: [await readAnchor(ctx)] })).toMatchObject({ chains: 2, deeds: 1, findings: [] });
  }));

test("chains longer than a batch are walked to their end", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    for (let count = 0; count < 3; count++) await makeTicket(ctx);
    const { recordChanges } = await import("@/lib/tickets/record-changes");
    for (let round = 0; round < 3; round++) await recordChanges(ctx, { id, version: 1 }, Array.from({ length: 900 }, () => ({ changedField: "attachments", oldValue: null, newValue: "x", comment: null })));
    expect(await verifyChains(ctx)).toMatchObject({ chains: 4, rows: 2_704, findings: [] });
  }));

test("is for the desk's own commands and jobs", () =>
  withRollback(async (ctx) => {
    await expect(verifyChains(await asNew(ctx, "admin"))).rejects.toMatchObject({ code: "forbidden" });
  }));
