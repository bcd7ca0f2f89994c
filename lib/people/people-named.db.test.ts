import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeEmployee } from "@/tests/support/factories";
import { peopleNamed } from "./people-named";

test("names each person once, by name, and leaves out what is nobody's id", () =>
  withRollback(async (ctx) => {
    const zoe = await makeEmployee(ctx, { name: "Zoë", role: "it_staff" });
    const anais = await makeEmployee(ctx, { name: "Anaïs" });
    await makeEmployee(ctx, { name: "Bram" });
    expect(await peopleNamed(ctx, [zoe.id, "cron", anais.id, zoe.id])).toEqual([
      { employeeId: anais.id, name: "Anaïs", role: "employee" },
      { employeeId: zoe.id, name: "Zoë", role: "it_staff" },
    ]);
  }));

test("asks for nobody when nobody is asked for", () =>
  withRollback(async (ctx) => {
    expect(await peopleNamed(ctx, [])).toEqual([]);
  }));
