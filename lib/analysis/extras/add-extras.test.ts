import { expect, test } from "vitest";
import type { Ticket } from "@/lib/tickets/schema";
import { suggestion } from "@/tests/support/suggestions";
import { phrasebook } from "@/worker/adapters/phrasebook";
import { addExtras } from "./add-extras";

test("priority, questions and reply are of the report, in its language", () => {
  const ticket = { title: "Niemand kan inloggen", description: "De hele afdeling.", employeeNameSnapshot: "Sanne", language: "nl" } as Ticket;
  const known = suggestion({ category: "permission", score: 0.4 });
  const extended = addExtras(known, { ticket, evidence: { sources: [], similarTickets: [], articles: [] } }, phrasebook);
  expect(extended).toMatchObject({ ...known, priority: "urgent", questions: expect.arrayContaining([phrasebook.phrase("nl", "Questions.since")]), reply: expect.stringContaining("Beste Sanne") });
  for (const question of extended.questions) expect(extended.reply).toContain(question);
});
