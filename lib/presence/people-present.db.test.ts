import { expect, test } from "vitest";
import { ticketPresence } from "@/db/schema/ticket-presence";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { peoplePresent } from "./people-present";

test("each ticket has its own people, in the order of their names", () =>
  withRollback(async (ctx) => {
    const [one, two] = [await makeTicket(ctx), await makeTicket(ctx)];
    for (const name of ["Bo", "An"]) {
      const { id: employeeId } = await makeEmployee(ctx, { name, role: "it_staff" });
      for (const { id: ticketId } of name === "An" ? [one] : [one, two]) await ctx.db.insert(ticketPresence).values({ ticketId, employeeId, state: "looking", seenAt: ctx.now() });
    }
    const people = await peoplePresent(ctx, [one.id, two.id]);
    expect([one, two].map(({ id }) => people(id).map(({ name }) => name))).toEqual([["An", "Bo"], ["Bo"]]);
    expect([people("9007199254740993"), (await peoplePresent(ctx, []))(one.id)]).toEqual([[], []]);
  }));
