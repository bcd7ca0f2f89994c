import { expect, test } from "vitest";
import { createComment } from "@/lib/comments/create-comment";
import type { Ctx } from "@/lib/core/ctx";
import { analyzeFactsJob } from "@/lib/jobs/analyze-facts";
import { withRollback } from "@/tests/support/database";
import { makeTicket } from "@/tests/support/factories";
import { asNew, personOf } from "@/tests/support/personas";
import { waitingJobs } from "@/tests/support/waiting-jobs";
import { resolveTicket } from "./resolve-ticket";
import { updateTicket } from "./update-ticket";

const asRequester = (ctx: Ctx, { employeeId }: { employeeId: string }): Ctx => ({ ...ctx, actor: personOf({ id: employeeId, role: "employee" }) });

const waiting = (ctx: Ctx) => waitingJobs(ctx, analyzeFactsJob);

test("what the requester says of an open ticket has it analysed again in a minute, once however much is said", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    const requester = asRequester(ctx, ticket);
    expect(await waiting(ctx)).toEqual([]);
    for (const body of ["It is the printer on floor 2.", "Error 0x97.", "Since this morning."]) await createComment(requester, { id: ticket.id, body });
    expect(await waiting(ctx)).toEqual([{ data: { ticketId: ticket.id }, key: ticket.id, delay: 60, priority: 0 }]);
  }));

test("each ticket has a job of its own", () =>
  withRollback(async (ctx) => {
    const [one, two] = [await makeTicket(ctx), await makeTicket(ctx)];
    for (const { id } of [one, two]) await updateTicket(ctx, { id, description: "Another description." });
    expect((await waiting(ctx)).map(({ key }) => key).toSorted()).toEqual([one.id, two.id].toSorted());
  }));

test.each([
  ["a reworded title", { title: "Reworded" }, 1],
  ["a reworded description", { description: "Reworded" }, 1],
  ["another priority", { priority: "urgent" }, 0],
  ["another category", { category: "network" }, 0],
] as const)("%s", (_, patch, jobs) =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    await updateTicket(ctx, { id, ...patch });
    expect(await waiting(ctx)).toHaveLength(jobs);
  }),
);

test("what staff say, and what is said among staff, are no facts of the report", () =>
  withRollback(async (ctx) => {
    const { id } = await makeTicket(ctx);
    const staff = await asNew(ctx, "it_staff");
    await createComment(staff, { id, body: "Please restart it." });
    await createComment(staff, { id, body: "Third time this week.", visibility: "internal" });
    expect(await waiting(ctx)).toEqual([]);
  }));

test("a solved ticket is left alone, one that the requester reopens is not", () =>
  withRollback(async (ctx) => {
    const ticket = await makeTicket(ctx);
    const staff = await asNew(ctx, "it_staff");
    await resolveTicket(staff, { id: ticket.id, resolution: "Restarted." });
    await updateTicket(staff, { id: ticket.id, description: "Reworded when it was solved." });
    expect(await waiting(ctx)).toEqual([]);
    await createComment(asRequester(ctx, ticket), { id: ticket.id, body: "It is back." });
    expect(await waiting(ctx)).toHaveLength(1);
  }));
