import { expect, test } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { makeSolvedTicket } from "@/tests/support/analysis-desk";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { asKey, personOf } from "@/tests/support/personas";
import { rateTicket } from "./rate-ticket";
import { ratedTickets } from "./rated-tickets";

async function prepare(ctx: Ctx) {
  const [one, other] = [await makeEmployee(ctx, { role: "employee" }), await makeEmployee(ctx, { role: "employee" })];
  const own = { ...ctx, actor: personOf(one) };
  const rated = await makeSolvedTicket(ctx, { employeeId: one.id });
  const open = await makeSolvedTicket(ctx, { employeeId: one.id });
  const foreign = await makeSolvedTicket(ctx, { employeeId: other.id });
  await rateTicket(own, { id: rated.id, score: 4 });
  await rateTicket({ ...ctx, actor: personOf(other) }, { id: foreign.id, score: 1 });
  return { own, rated, open, foreign };
}

test("of the tickets asked for, those are told that the actor has rated, not those that others have", () =>
  withRollback(async (ctx) => {
    const { own, rated, open, foreign } = await prepare(ctx);
    expect(await ratedTickets(own, { ids: [rated.id, open.id, foreign.id] })).toEqual([rated.id]);
    expect(await ratedTickets(own, { ids: [open.id] })).toEqual([]);
    expect(await ratedTickets(own, { ids: [] })).toEqual([]);
  }));

test("a key rates nothing, and what is no id is named", () =>
  withRollback(async (ctx) => {
    const { own, rated } = await prepare(ctx);
    await expect(ratedTickets(asKey(ctx, "tickets:read"), { ids: [rated.id] })).rejects.toMatchObject({ code: "forbidden" });
    await expect(ratedTickets(own, { ids: ["TK1"] })).rejects.toMatchObject({ code: "invalid" });
  }));
