import { inArray } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/schema/employees";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { nameField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";

/** What a page names: actors among them that are no people, whose ids are nobody's. */
export const namesOfInput = z.object({ ids: z.array(nameField(200)).max(500) });

export type NamesOfInput = z.input<typeof namesOfInput>;

/** The names of people by their employee_ids; of others there is none. */
export async function namesOf(ctx: Ctx, input: NamesOfInput): Promise<Record<string, string>> {
  authorize(ctx.actor, "employee.readAll");
  const ids = [...new Set(parseInput(namesOfInput, input).ids)];
  if (ids.length === 0) return {};
  const rows = await ctx.db.select({ id: employees.id, name: employees.name }).from(employees).where(inArray(employees.id, ids));
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
