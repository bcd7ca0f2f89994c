import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { LOCALES } from "@/db/enums";
import { employees } from "@/db/schema/employees";
import { actingPerson } from "@/lib/auth/acting-person";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { parseInput } from "@/lib/core/issues";

export const setLocaleInput = z.object({ locale: z.enum(LOCALES) });

export type SetLocaleInput = z.input<typeof setLocaleInput>;

/** Keeps a person's own choice of language with the account. */
export async function setLocale(ctx: Ctx, input: SetLocaleInput): Promise<void> {
  authorize(ctx.actor, "profile.update");
  const { locale } = parseInput(setLocaleInput, input);
  await ctx.db.update(employees).set({ locale, version: sql`${employees.version} + 1`, updatedAt: ctx.now() }).where(eq(employees.id, actingPerson(ctx).id));
}
