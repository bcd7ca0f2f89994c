import { expect, test } from "vitest";
import { savedViews } from "@/db/schema/saved-views";
import { eq } from "drizzle-orm";
import { makeEmployee } from "@/tests/support/factories";
import { personOf } from "@/tests/support/personas";
import { raceDatabase } from "@/tests/support/race-database";
import { createView } from "./create-view";
import { VIEWS_MAX } from "./limits";

const database = raceDatabase({ connections: 32 });

test("60 at once leave a person with 50", async () => {
  const ctx = database.ctx();
  const person = await makeEmployee(ctx);
  const settled = await Promise.allSettled(Array.from({ length: 60 }, (_, n) => createView({ ...ctx, actor: personOf(person) }, { name: `View ${n}` })));
  expect(settled.filter(({ status }) => status === "rejected")).toHaveLength(60 - VIEWS_MAX);
  expect(await ctx.db.$count(savedViews, eq(savedViews.employeeId, person.id))).toBe(VIEWS_MAX);
});
