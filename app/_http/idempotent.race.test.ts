import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { PATCH as patchTicket } from "@/app/api/tickets/[id]/route";
import { POST as createTicketRoute } from "@/app/api/tickets/route";
import { ticketHistory } from "@/db/schema/ticket-history";
import { tickets } from "@/db/schema/tickets";
import { apiRequest, makeKey, routeContext } from "@/tests/support/api-request";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { updateTicket } from "@/lib/tickets/update-ticket";

const database = raceDatabase({ connections: 32 });

test("the same request twenty times at once is done once, and everybody gets its answer", async () => {
  const ctx = database.ctx();
  const { id: employeeId } = await makeEmployee(ctx);
  const key = await makeKey(ctx, "tickets:write");
  const body = { title: "Badge refused", description: "Since the move.", employee_id: employeeId };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => createTicketRoute(apiRequest("/api/tickets", { key, body, headers: { "idempotency-key": "at-once" } }), routeContext())),
  );
  const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id));
  expect([new Set(answers.map(({ status }) => status)), new Set(ids).size]).toEqual([new Set([201]), 1]);
  expect(answers.filter(({ headers }) => headers.has("idempotency-replayed"))).toHaveLength(19);
  expect(await ctx.db.$count(tickets, eq(tickets.employeeId, employeeId))).toBe(1);
});

test("a refused request leaves its key free for the corrected one", async () => {
  const ctx = database.ctx();
  const { id: employeeId } = await makeEmployee(ctx);
  const key = await makeKey(ctx, "tickets:write");
  const file = (title: string) =>
    createTicketRoute(apiRequest("/api/tickets", { key, body: { title, description: "Since the move.", employee_id: employeeId }, headers: { "idempotency-key": "corrected" } }), routeContext());
  expect([(await file(" ")).status, (await file("Badge refused")).status, (await file("Badge refused")).status, (await file("Other")).status]).toEqual([422, 201, 201, 422]);
});

test("200 pairs of clashing updates: one of each wins, the other is stale, and the history has one row a change", async () => {
  const ctx = database.ctx();
  const key = await makeKey(ctx, "tickets:write");
  const { id: employeeId } = await makeEmployee(ctx);
  const outcomes = { won: 0, lost: 0, other: 0 };
  for (let pair = 0; pair < 200; pair++) {
    const { id } = await makeTicket(ctx, { employeeId });
    const clash = (priority: string) => patchTicket(apiRequest(`/api/tickets/${id}`, { method: "PATCH", key, body: { priority }, headers: { "if-match": '"1"' } }), routeContext({ id }));
    const statuses = (await Promise.all([clash("high"), clash("urgent")])).map(({ status }) => status);
    for (const status of statuses) outcomes[status === 200 ? "won" : status === 412 ? "lost" : "other"]++;
    expect(await ctx.db.$count(ticketHistory, eq(ticketHistory.ticketId, id))).toBe(2);
  }
  expect(outcomes).toEqual({ won: 200, lost: 200, other: 0 });
});

test("two who resolve at once without a version: one does, the other is told that it is done", async () => {
  const ctx = database.ctx();
  for (let pair = 0; pair < 20; pair++) {
    const { id } = await makeTicket(ctx);
    const settled = await Promise.allSettled([resolveTicket(ctx, { id, resolution: "One." }), resolveTicket(ctx, { id, resolution: "Two." }), updateTicket(ctx, { id, priority: "low" })]);
    const refused = settled.filter((outcome) => outcome.status === "rejected");
    expect(refused).toMatchObject([{ reason: { code: "forbidden_transition" } }]);
    const [row] = await ctx.db.select().from(tickets).where(eq(tickets.id, id));
    expect(row).toMatchObject({ status: "resolved", priority: "low", version: 3 });
  }
});
