import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { makeEmployee } from "@/tests/support/factories";
import { raceDatabase } from "@/tests/support/race-database";
import { inSnapshot } from "./snapshot";
import { inTransaction } from "./transaction";

const database = raceDatabase({ connections: 4 });

test("reads see one moment, whatever others write between them, and write nothing", async () => {
  const ctx = database.ctx();
  const { id } = await makeEmployee(ctx, { name: "Before" });
  const names: unknown[] = [];
  await inSnapshot(ctx, async (inside) => {
    const read = async () => names.push(...(await inside.db.select({ name: employees.name }).from(employees).where(eq(employees.id, id))));
    await read();
    await ctx.db.update(employees).set({ name: "After" }).where(eq(employees.id, id));
    await read();
  });
  expect(names).toEqual([{ name: "Before" }, { name: "Before" }]);
  await expect(inSnapshot(ctx, ({ db }) => db.update(employees).set({ name: "x" }).where(eq(employees.id, id)))).rejects.toMatchObject({ cause: { code: "25006" } });
});

test("in a transaction it is that one", async () => {
  const { id } = await makeEmployee(database.ctx());
  const seen = await inTransaction(database.ctx(), async (ctx) => {
    await ctx.db.update(employees).set({ name: "Inside" }).where(eq(employees.id, id));
    return inSnapshot(ctx, ({ db }) => db.select({ name: employees.name }).from(employees).where(eq(employees.id, id)));
  });
  expect(seen).toEqual([{ name: "Inside" }]);
});
