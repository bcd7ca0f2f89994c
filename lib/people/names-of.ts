import { z } from "zod";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { nameField } from "@/lib/core/field";
import { parseInput } from "@/lib/core/issues";
import { peopleNamed } from "./people-named";

/** What a page names: actors among them that are no people, whose ids are nobody's. */
export const namesOfInput = z.object({ ids: z.array(nameField(200)).max(500) });

export type NamesOfInput = z.input<typeof namesOfInput>;

/** The names of people by their employee_ids; of others there is none. */
export async function namesOf(ctx: Ctx, input: NamesOfInput): Promise<Record<string, string>> {
  authorize(ctx.actor, "employee.readAll");
  const people = await peopleNamed(ctx, parseInput(namesOfInput, input).ids);
  return Object.fromEntries(people.map(({ employeeId, name }) => [employeeId, name]));
}
