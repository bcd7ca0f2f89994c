import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { adminAudit } from "@/db/schema/admin-audit";
import { raceDatabase } from "@/tests/support/race-database";
import { changeSettings } from "./change-settings";
import { readSettings } from "./read-settings";

const database = raceDatabase({ connections: 16 });

test("of changes at once each starts from what the one before it left", async () => {
  const ctx = database.ctx();
  const { autoCloseDays: start } = await readSettings(ctx);
  await Promise.all(Array.from({ length: 12 }, (_, index) => changeSettings(ctx, { autoCloseDays: 100 + index })));
  const { autoCloseDays: end } = await readSettings(ctx);
  const rows = await ctx.db.select({ details: adminAudit.details }).from(adminAudit).where(eq(adminAudit.action, "settings.changed")).orderBy(asc(adminAudit.position));
  // Other races share the database, and note deeds of this name that change nothing.
  const deeds = rows.filter(({ details }) => details?.["auto_close_days.new"] !== undefined);
  const [old, now] = ["old", "new"].map((side) => deeds.map(({ details }) => details?.[`auto_close_days.${side}`]));
  expect(old).toEqual([start, ...(now?.slice(0, -1) ?? [])]);
  expect(now?.at(-1)).toBe(end);
});
