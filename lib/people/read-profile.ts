import { eq } from "drizzle-orm";
import { z } from "zod";
import { employees } from "@/db/schema/employees";
import { actingPerson } from "@/lib/auth/acting-person";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { employeeColumns } from "./employee-row";
import { employee } from "./schema";

export const readProfileInput = z.object({});

export const profile = employee.extend({ twoFactorEnabled: z.boolean() });

export type Profile = z.infer<typeof profile>;

/** The own record of who is signed in. Throws forbidden for a key, which is nobody's. */
export async function readProfile(ctx: Ctx): Promise<Profile> {
  authorize(ctx.actor, "profile.read");
  const { id } = actingPerson(ctx);
  const [own] = await ctx.db.select({ ...employeeColumns, twoFactorEnabled: employees.twoFactorEnabled }).from(employees).where(eq(employees.id, id));
  if (!own) throw new DomainError("not_found", "employee_unknown");
  return own;
}
