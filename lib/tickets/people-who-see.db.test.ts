import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { tickets, ticketViewers } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { peopleWhoSee } from "./people-who-see";

const NAMES = ["requester", "stranger", "member", "assignee", "named", "handler", "gone"] as const;

async function cast(ctx: Ctx) {
  const people: Record<string, string> = {};
  for (const name of NAMES) people[name] = (await makeEmployee(ctx, { role: ["requester", "stranger"].includes(name) ? "employee" : "it_staff" })).id;
  const { requester = "", assignee = "", named = "", handler = "", gone = "" } = people;
  const { id } = await makeTicket(ctx, { employeeId: requester });
  await ctx.db.update(tickets).set({ assignedTo: assignee }).where(eq(tickets.id, id));
  await ctx.db.insert(ticketViewers).values({ ticketId: id, employeeId: named });
  await ctx.db.update(employees).set({ handlesConfidential: true }).where(eq(employees.id, handler));
  await ctx.db.update(employees).set({ isActive: false }).where(eq(employees.id, gone));
  const who = async () => {
    const seen = await peopleWhoSee(ctx, id, [...Object.values(people), "nobody"]);
    return NAMES.filter((name) => seen.some((person) => person.id === people[name]));
  };
  return { id, requester, who };
}

test("a ticket is seen by its requester and active staff, a confidential one by those whom it concerns, a hidden one by nobody", () =>
  withRollback(async (ctx) => {
    const { id, who } = await cast(ctx);
    expect(await who()).toEqual(["requester", "member", "assignee", "named", "handler"]);
    await ctx.db.update(tickets).set({ confidential: true }).where(eq(tickets.id, id));
    expect(await who()).toEqual(["requester", "assignee", "named", "handler"]);
    await ctx.db.update(tickets).set({ deletedAt: ctx.now() }).where(eq(tickets.id, id));
    expect(await who()).toEqual([]);
  }));

test("each comes as an actor; of nobody, nobody sees it", () =>
  withRollback(async (ctx) => {
    const { id, requester } = await cast(ctx);
    expect(await peopleWhoSee(ctx, id, [requester])).toEqual([{ type: "person", id: requester, role: "employee", handlesConfidential: false }]);
    expect(await peopleWhoSee(ctx, id, [])).toEqual([]);
    expect(await peopleWhoSee(ctx, "999999999", [requester])).toEqual([]);
  }));
