import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { ticketHistory } from "@/db/schema/ticket-history";
import type { Ctx } from "@/lib/core/ctx";
import { readTicket } from "@/lib/tickets/read-ticket";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { raceDatabase } from "@/tests/support/race-database";
import { createComment } from "./create-comment";

const database = raceDatabase({ connections: 32 });

async function scene() {
  const ctx = database.ctx();
  const [person, member] = [await makeEmployee(ctx), await makeEmployee(ctx, { role: "it_staff" })];
  const { id } = await makeTicket(ctx, { employeeId: person.id });
  return { id, requester: { ...ctx, actor: personOf(person) }, staff: { ...ctx, actor: personOf(member) } };
}

const speak = (speakers: Ctx[], id: string, count: number) =>
  Array.from({ length: count }, (_, index) => createComment(speakers[index % speakers.length] ?? database.ctx(), { id, body: `${index}` }));

async function historyOf(id: string) {
  const rows = await database.ctx().db.select().from(ticketHistory).where(eq(ticketHistory.ticketId, id)).orderBy(asc(ticketHistory.position));
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1));
  return rows.map(({ changedField, oldValue, newValue }) => `${changedField}: ${changedField.endsWith("_at") ? newValue !== null : `${oldValue} -> ${newValue}`}`);
}

test("50 comments at once on a resolved ticket reopen it once for each time that it was resolved", async () => {
  const { id, requester, staff } = await scene();
  await resolveTicket(staff, { id, resolution: "Plugged in" });
  const said = speak([requester, staff], id, 25);
  await Promise.any(said);
  const again = resolveTicket(staff, { id, resolution: "Plugged in again" }).catch(() => "not resolved: still so");
  await Promise.all([...said, ...speak([staff, requester], id, 25), again]);
  const history = await historyOf(id);
  const times = (line: string) => history.filter((entry) => entry === line).length;
  const resolved = times("status: pending -> resolved") + times("status: in_progress -> resolved");
  expect(resolved).toBeGreaterThan(0);
  const { status, comments } = await readTicket(staff, { id });
  expect(times("status: resolved -> in_progress")).toBe(resolved - (status === "resolved" ? 1 : 0));
  expect(times("first_response_at: true")).toBe(1);
  expect(comments).toHaveLength(50);
});

test("50 comments at once on a new ticket are one first response, of the first comment by staff", async () => {
  const { id, requester, staff } = await scene();
  await Promise.all(speak([requester, staff], id, 50));
  const { firstResponseAt, version, comments } = await readTicket(staff, { id });
  expect(await historyOf(id)).toEqual(["status: null -> pending", "first_response_at: true"]);
  expect(version).toBe(2);
  expect(comments.find(({ employeeId }) => employeeId === (staff.actor as { id: string }).id)?.createdAt).toEqual(firstResponseAt);
});
