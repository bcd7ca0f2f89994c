import { expect, test } from "vitest";
import { rateTicket } from "@/lib/ratings/rate-ticket";
import { ratingOf } from "@/lib/ratings/ticket-rating";
import { resolveTicket } from "@/lib/tickets/resolve-ticket";
import { watchersOf } from "@/lib/tickets/ticket-watchers";
import { watchTicket } from "@/lib/tickets/watch-ticket";
import { createView } from "@/lib/views/create-view";
import { listViews } from "@/lib/views/list-views";
import { withRollback } from "@/tests/support/database";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { asNew, personOf } from "@/tests/support/personas";
import { deactivateEmployee } from "./deactivate-employee";
import { eraseEmployee } from "./erase-employee";

test("of an erased person shared views and ratings stay without the name, and they watch nothing any more", () =>
  withRollback(async (ctx) => {
    const person = await makeEmployee(ctx, { employeeId: "E-quint", name: "Ottoline Quint", role: "it_staff" });
    const [own, colleague] = [{ ...ctx, actor: personOf(person) }, await asNew(ctx, "it_staff")];
    const { id } = await makeTicket(ctx, { employeeId: person.id });
    await watchTicket(own, { id, employeeId: person.id });
    await createView(own, { name: "Queue of Ottoline Quint", shared: true, filters: { search: "Quint, Ottoline", assignedTo: person.id } });
    await resolveTicket(colleague, { id, resolution: "Done." });
    await rateTicket(own, { id, score: 4, comment: "Thanks, Ottoline Quint" });
    await deactivateEmployee(ctx, { employeeId: person.id });
    await eraseEmployee(ctx, { employeeId: person.id });
    expect((await listViews(colleague, {})).results).toMatchObject([{ name: "Queue of E-quint", filters: { search: "E-quint", assignedTo: "E-quint" }, shared: true }]);
    expect(await ratingOf(ctx, id)).toMatchObject({ score: 4, comment: "Thanks, E-quint" });
    expect(await watchersOf(ctx, id)).toEqual([]);
  }));
