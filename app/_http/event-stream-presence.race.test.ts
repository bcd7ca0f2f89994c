import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import type { Role } from "@/db/enums";
import { events } from "@/db/schema/events";
import { sessions } from "@/db/schema/sign-in";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { stopwatch } from "@/lib/core/stopwatch";
import { notePresence } from "@/lib/presence/note-presence";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { eventStream } from "./event-stream";

const HOUR_MS = 3_600_000;
const database = raceDatabase({ connections: 16 });

interface Frame {
  frame: string;
  data: { ticket_id?: string; people?: { employee_id: string; name: string; state: string; seen_at: string }[] };
}

async function listen(stream: ReadableStream<Uint8Array>, frames: Frame[]) {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const bytes of stream) {
    const whole = (rest + decoder.decode(bytes, { stream: true })).split("\n\n");
    rest = whole.pop() ?? "";
    for (const frame of whole) {
      const [, data] = /^data: (.*)$/m.exec(frame) ?? [];
      if (data !== undefined) frames.push({ frame, data: JSON.parse(data) as Frame["data"] });
    }
  }
}

/** A person who has signed in, and follows the events. */
async function follow(role: Role, name = `Person ${randomUUID()}`) {
  const ctx = database.ctx();
  const { id } = await makeEmployee(ctx, { role, name });
  const [sessionId, expiresAt] = [randomUUID(), new Date(ctx.now().getTime() + HOUR_MS)];
  await ctx.db.insert(sessions).values({ id: sessionId, token: randomUUID(), userId: id, expiresAt, createdAt: ctx.now(), updatedAt: ctx.now() });
  const own: Ctx = { ...ctx, actor: { type: "person", id, role, sessionId } };
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const frames: Frame[] = [];
  void listen(await eventStream(own, undefined, leaving.signal), frames);
  /** Who has a ticket open, as it was heard, in order. */
  const heardOf = (ticketId: string) =>
    frames.flatMap(({ frame, data }) => (frame.startsWith("event: ticket.presence\n") && data.ticket_id === ticketId ? [(data.people ?? []).map(({ name, state }) => `${name} ${state}`).join(", ")] : []));
  const until = (type: string, ticketId: string) => expect.poll(() => frames.some(({ frame, data }) => frame.includes(`event: ${type}\n`) && data.ticket_id === ticketId), { timeout: 10_000 }).toBe(true);
  return { id, own, frames, heardOf, until };
}

test("others hear who comes, types and leaves; it is kept as no event, and no requester hears it", async () => {
  const [zoe, listener, requester] = [await follow("it_staff", "Zoë"), await follow("admin"), await follow("employee")];
  const ticket = await makeTicket(database.ctx(), { employeeId: requester.id });
  await listener.until("ticket.created", ticket.id);
  const expected: string[] = [];
  for (const [state, heard] of [["looking", "Zoë looking"], ["typing", "Zoë typing"], ["gone", ""]] as const) {
    await notePresence(zoe.own, { id: ticket.id, state });
    expected.push(heard);
    await expect.poll(() => listener.heardOf(ticket.id)).toEqual(expected);
  }
  const [first] = listener.frames.filter(({ frame }) => frame.startsWith("event: ticket.presence\n"));
  expect(first?.data).toEqual({ ticket_id: ticket.id, people: [{ employee_id: zoe.id, name: "Zoë", state: "looking", seen_at: expect.any(String) }] });

  const next = await makeTicket(database.ctx(), { employeeId: requester.id });
  await requester.until("ticket.created", next.id);
  expect(requester.heardOf(ticket.id)).toEqual([]);
  const stored = await database.ctx().db.select({ type: events.type }).from(events).where(eq(events.ticketId, ticket.id));
  expect(stored.filter(({ type }) => !type.startsWith("analysis."))).toEqual([{ type: "ticket.created" }]);
});

test("the same again is not told again at once, and however often a state changes, it is told four times a second at most", async () => {
  const [staff, listener] = [await follow("it_staff", "Bo"), await follow("it_staff")];
  const ticket = await makeTicket(database.ctx());
  for (let times = 0; times < 5; times++) await notePresence(staff.own, { id: ticket.id, state: "looking" });
  await notePresence(staff.own, { id: ticket.id, state: "typing" });
  await expect.poll(() => listener.heardOf(ticket.id).at(-1)).toBe("Bo typing");
  const before = listener.heardOf(ticket.id).length;
  expect(before).toBeLessThanOrEqual(2);

  const elapsed = stopwatch();
  let state: "looking" | "typing" = "typing";
  for (let changes = 0; changes < 60; changes++) await notePresence(staff.own, { id: ticket.id, state: (state = state === "typing" ? "looking" : "typing") });
  await expect.poll(() => listener.heardOf(ticket.id).at(-1)).toBe(`Bo ${state}`);
  expect(listener.heardOf(ticket.id).length - before).toBeLessThanOrEqual(2 + elapsed() / 250);
});

test("of a confidential ticket only those hear who may see it", async () => {
  const ctx = database.ctx();
  const [assignee, colleague, stranger] = [await follow("it_staff", "Ann"), await follow("it_staff"), await follow("admin")];
  const ticket = await makeTicket(ctx);
  await ctx.db.update(tickets).set({ confidential: true, assignedTo: assignee.id }).where(eq(tickets.id, ticket.id));
  await notePresence(assignee.own, { id: ticket.id, state: "looking" });
  await expect.poll(() => assignee.heardOf(ticket.id)).toEqual(["Ann looking"]);
  const next = await makeTicket(ctx);
  for (const other of [colleague, stranger]) {
    await other.until("ticket.created", next.id);
    expect(other.heardOf(ticket.id)).toEqual([]);
  }
});
