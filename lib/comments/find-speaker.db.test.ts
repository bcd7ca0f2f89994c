import { expect, test } from "vitest";
import type { Visibility } from "@/db/enums";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { ticketDesk } from "@/tests/support/lifecycle-desk";
import { asKey } from "@/tests/support/personas";
import { findSpeaker } from "./find-speaker";

const refused = { code: "invalid", details: { fields: [{ path: "employeeId", reason: "author_refused" }] } };

test("a person speaks for themselves, named or not, and for nobody else, be they staff", () =>
  withRollback(async (ctx) => {
    const { ticket, requester, staff, staffId } = await ticketDesk(ctx);
    const speech = { ticketId: ticket.id, visibility: "public" } as const;
    for (const employeeId of [undefined, staffId]) expect(await findSpeaker(staff, { ...speech, employeeId })).toBe(staff.actor);
    await expect(findSpeaker(staff, { ...speech, employeeId: ticket.employeeId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(findSpeaker(requester, { ...speech, employeeId: staffId })).rejects.toMatchObject({ code: "forbidden" });
  }));

test("a key speaks for who could write this here themselves: who sees the ticket, among staff for what is internal", () =>
  withRollback(async (ctx) => {
    const { ticket, staffId } = await ticketDesk(ctx);
    const key: Ctx = asKey(ctx, "tickets:write");
    const speak = (employeeId: string | undefined, visibility: Visibility = "public") => findSpeaker(key, { ticketId: ticket.id, visibility, employeeId });
    expect(await speak(undefined, "internal")).toBe(key.actor);
    expect(await speak(ticket.employeeId)).toMatchObject({ type: "person", id: ticket.employeeId, role: "employee" });
    expect(await speak(staffId, "internal")).toMatchObject({ id: staffId, role: "it_staff" });
    await expect(speak(ticket.employeeId, "internal")).rejects.toMatchObject(refused);
    for (const stranger of [(await makeEmployee(ctx)).id, "nobody"]) await expect(speak(stranger)).rejects.toMatchObject(refused);
    await expect(findSpeaker(asKey(ctx, "tickets:read"), { ticketId: ticket.id, visibility: "public", employeeId: staffId })).rejects.toMatchObject({ code: "forbidden" });
  }));
