import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickets, ticketViewers } from "@/db/schema/tickets";
import { SCOPES } from "@/lib/auth/scopes";
import type { Actor, Ctx } from "@/lib/core/ctx";
import { seededRandom } from "@/scripts/eval/intervals";
import { ticketScope } from "@/lib/tickets/scope";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { ownTransactions } from "@/tests/support/personas";
import { mayHear } from "./may-hear";
import { readEventPosition } from "./read-event-position";
import { readEvents } from "./read-events";

const SEED = 20_261_125;
const TICKETS = 40;

async function makePeople(ctx: Ctx): Promise<Actor[]> {
  const people = [];
  for (const role of ["employee", "employee", "it_staff", "it_staff", "admin"] as const) people.push(await makeEmployee(ctx, { role }));
  return people.flatMap(({ id, role }) => [false, true].map((handlesConfidential): Actor => ({ type: "person", id, role, handlesConfidential })));
}

test(`who hears of a ticket is who sees it, for random people, keys and tickets (seed ${SEED})`, () =>
  withRollback(async (ctx) => {
    const random = seededRandom(SEED);
    const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
    const people = await makePeople(ctx);
    const keys = Array.from({ length: 6 }, (_, at): Actor => ({ type: "api_key", id: String(at), scopes: ["events:read", ...SCOPES.filter(() => random() < 0.5)] }));
    const ids = [...new Set(people.flatMap((actor) => (actor.type === "person" ? actor.id : [])))];
    const after = await readEventPosition(ctx);
    for (let count = 0; count < TICKETS; count++) {
      const { id } = await makeTicket(ownTransactions(ctx), { employeeId: pick(ids) });
      const set = { confidential: random() < 0.6, assignedTo: random() < 0.5 ? pick(ids) : null, deletedAt: random() < 0.2 ? ctx.now() : null };
      await ctx.db.update(tickets).set(set).where(eq(tickets.id, id));
      if (random() < 0.5) await ctx.db.insert(ticketViewers).values({ ticketId: id, employeeId: pick(ids), createdAt: ctx.now() });
    }
    const { heard: events } = await readEvents(ctx, { after });
    let agreed = 0;
    for (const actor of [...people, ...keys]) {
      const seen = await ctx.db.select({ id: tickets.id }).from(tickets).where(and(ticketScope(actor, { hidden: true })));
      const visible = new Set(seen.map(({ id }) => id));
      for (const event of events.filter(({ type }) => type === "ticket.created")) {
        expect(mayHear(actor, event), `${JSON.stringify(actor)} and ${JSON.stringify(event)}`).toBe(visible.has(event.ticketId));
        agreed++;
      }
    }
    expect(agreed).toBe(TICKETS * (people.length + keys.length));
  }));
