import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { GET } from "@/app/api/events/route";
import type { Ctx } from "@/lib/core/ctx";
import { apiKeys } from "@/db/schema/api-keys";
import { announce } from "@/lib/core/outbox";
import { inTransaction } from "@/lib/core/transaction";
import { readEventPosition } from "@/lib/events/read-event-position";
import { apiRequest, makeKey } from "@/tests/support/api-request";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { raceDatabase } from "@/tests/support/race-database";
import { eventStream } from "./event-stream";

const database = raceDatabase({ connections: 8 });

/** Reads a stream's text until it holds something; a stream that never does times the test out. */
function reading(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let text = "";
  return {
    until: async (wanted: string) => {
      while (!text.includes(wanted)) {
        const { value, done } = await reader.read();
        if (done) throw new Error(`the stream ended before ${wanted}: ${text}`);
        text += decoder.decode(value, { stream: true });
      }
      return text;
    },
    isClosed: async () => (await reader.read()).done,
  };
}

async function follower() {
  const ctx = database.ctx();
  const person = await makeEmployee(ctx);
  const own: Ctx = { ...ctx, actor: personOf(person) };
  return { ctx, person, own, position: await readEventPosition(own) };
}

test("an event arrives as soon as its transaction commits, in the protocol's words", async () => {
  const { ctx, person, own, position } = await follower();
  const leaving = new AbortController();
  const stream = reading(await eventStream(own, position, leaving.signal));
  await stream.until("retry: 2000\n\n");
  const ticket = await makeTicket(ctx, { employeeId: person.id });
  const text = await stream.until(ticket.ticketNumber);
  expect(text).toMatch(new RegExp(`id: \\d+\\nevent: ticket.created\\ndata: {"ticket_id":"${ticket.id}",.*"ticket_number":"${ticket.ticketNumber}"}\\n\\n`));
  leaving.abort();
  expect(await stream.isClosed()).toBe(true);
});

test("who comes back hears what happened meanwhile, once and in order", async () => {
  const { ctx, person, own, position } = await follower();
  const numbers: string[] = [];
  for (let count = 0; count < 3; count++) numbers.push((await makeTicket(ctx, { employeeId: person.id })).ticketNumber);
  const first = new AbortController();
  const text = await reading(await eventStream(own, position, first.signal)).until(numbers[2] ?? "?");
  first.abort();
  expect([...text.matchAll(/"ticket_number":"(\w+)"/g)].map(([, number]) => number)).toEqual(numbers);
  const [secondId] = [...text.matchAll(/^id: (\d+)$/gm)].slice(1).map(([, id]) => id);
  const again = new AbortController();
  const rest = await reading(await eventStream(own, secondId ?? "0", again.signal)).until(numbers[2] ?? "?");
  again.abort();
  expect([...rest.matchAll(/"ticket_number":"(\w+)"/g)].map(([, number]) => number)).toEqual(numbers.slice(2));
});

test("a stream whose reader leaves without a word ends too", async () => {
  const { ctx, person, own, position } = await follower();
  const stream = await eventStream(own, position, new AbortController().signal);
  await stream.cancel();
  await makeTicket(ctx, { employeeId: person.id });
  expect(stream.locked).toBe(false);
});

test("the route resumes by Last-Event-ID, and begins now without one or with one that is none", async () => {
  const ctx = database.ctx();
  const key = await makeKey(ctx, "events:read", "tickets:read");
  const before = await readEventPosition(ctx);
  const { ticketNumber } = await makeTicket(ctx);
  const open = async (headers: Record<string, string>) => {
    const request = apiRequest("/api/events", { key, headers });
    const response = await GET(request);
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
    return reading(response.body ?? new ReadableStream());
  };
  expect(await (await open({ "last-event-id": before })).until(ticketNumber)).toContain("event: ticket.created");
  for (const headers of [{}, { "last-event-id": "0 or 1=1" }]) {
    const stream = await open(headers as Record<string, string>);
    const next = await makeTicket(ctx);
    expect(await stream.until(next.ticketNumber)).not.toContain(ticketNumber);
  }
});

test("without a key there are no events", async () => {
  expect((await GET(apiRequest("/api/events", { key: "dw_unknown" }))).status).toBe(401);
  const key = await makeKey(database.ctx(), "tickets:read");
  expect((await GET(apiRequest("/api/events", { key }))).status).toBe(403);
});

test("an event of 20 kB, which no notification could carry, arrives whole", async () => {
  const { ctx, person, own, position } = await follower();
  const { id: ticketId } = await makeTicket(ctx, { employeeId: person.id });
  const note = randomBytes(10_000).toString("hex");
  const leaving = new AbortController();
  const stream = reading(await eventStream(own, position, leaving.signal));
  await inTransaction(ctx, async (ctx) => announce(ctx, { type: "ticket.updated", ticketId, employeeId: person.id, payload: { note } }));
  expect(await stream.until(`"note":"${note}"}\n\n`)).toContain("event: ticket.created");
  leaving.abort();
});

test("who resumes after a newer event has not missed that of a transaction which began before and took long", async () => {
  const { ctx, person, own } = await follower();
  const { id: ticketId } = await makeTicket(ctx, { employeeId: person.id });
  const position = await readEventPosition(ctx);
  const say = (ctx: Ctx, note: string) => announce(ctx, { type: "ticket.updated", ticketId, employeeId: person.id, payload: { note } });
  const [begun, ending] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const long = inTransaction(ctx, async (ctx) => {
    say(ctx, "slow");
    begun.resolve();
    await ending.promise;
  });
  await begun.promise;
  await inTransaction(ctx, async (ctx) => say(ctx, "quick"));
  const first = new AbortController();
  const heard = await reading(await eventStream(own, position, first.signal)).until("quick");
  first.abort();
  expect(heard).not.toContain("slow");
  ending.resolve();
  await long;
  const again = new AbortController();
  const last = [...heard.matchAll(/^id: (\d+)$/gm)].at(-1)?.[1];
  expect(await reading(await eventStream(own, last, again.signal)).until("slow")).not.toContain("quick");
  again.abort();
});

test("a stream ends when its key is revoked", async () => {
  const ctx = database.ctx();
  const key = await makeKey(ctx, "events:read");
  const { body } = await GET(apiRequest("/api/events", { key }));
  const stream = reading(body ?? new ReadableStream());
  await stream.until("retry: 2000");
  await ctx.db.update(apiKeys).set({ revokedAt: sql`now()` }).where(eq(apiKeys.prefix, key.slice(0, 9)));
  await expect(stream.until("never")).rejects.toThrow("the stream ended");
});
