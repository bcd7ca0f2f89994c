import { sql } from "drizzle-orm";
import { expect, onTestFinished, test } from "vitest";
import { PASSING_CHANNEL } from "@/lib/core/outbox";
import { runtime } from "@/lib/core/runtime";
import { makeEmployee, makeTicket } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { raceDatabase } from "@/tests/support/race-database";
import { notePresence } from "./note-presence";

const database = raceDatabase({ connections: 4 });

test("others are told of what is news, and of the same again after ten seconds alone", async () => {
  const ctx = database.ctx();
  const [ticket, staff] = [await makeTicket(ctx), await makeEmployee(ctx, { role: "it_staff" })];
  const heard: string[] = [];
  onTestFinished(await runtime().connection.listen(PASSING_CHANNEL, (payload) => void heard.push(payload), () => undefined));
  const began = Date.now();
  const tell = (seconds: number, state: "looking" | "typing" | "gone") => notePresence({ ...ctx, actor: personOf(staff), now: () => new Date(began + seconds * 1_000) }, { id: ticket.id, state });
  for (const seconds of [0, 1, 9]) await tell(seconds, "looking");
  for (const seconds of [10, 11]) await tell(seconds, "looking");
  for (const state of ["typing", "typing", "gone", "gone"] as const) await tell(12, state);
  await ctx.db.execute(sql`select pg_notify(${PASSING_CHANNEL}, ${`mark ${ticket.id}`})`);
  await expect.poll(() => heard).toContain(`mark ${ticket.id}`);
  expect(heard.filter((payload) => payload === `ticket.presence ${ticket.id}`)).toHaveLength(4);
});
