import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { employees } from "@/db/schema/employees";
import { twoFactors } from "@/db/schema/sign-in";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { asMember, deedsOf, enrol, freshSignIn, makeMember } from "@/tests/support/sign-in-desk";
import { startSecondFactor } from "./start-second-factor";
import { takeOffSecondFactor } from "./take-off-second-factor";

const isOn = async (ctx: Ctx, id: string) => (await ctx.db.select().from(employees).where(eq(employees.id, id)))[0]?.twoFactorEnabled;

test("one person's goes, row and mark, as a deed; a colleague's stays in use", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const [member, colleague] = [await makeMember(ctx), await makeMember(ctx)];
    for (const person of [member, colleague]) await enrol(ctx, person);
    await takeOffSecondFactor(ctx, member.id);
    expect([await isOn(ctx, member.id), await isOn(ctx, colleague.id)]).toEqual([false, true]);
    expect(await ctx.db.select({ id: twoFactors.userId }).from(twoFactors)).toEqual([{ id: colleague.id }]);
    expect((await deedsOf(ctx, `employee ${member.id}`)).at(-1)).toMatchObject({ action: "second_factor.disabled", actorType: "system" });
  }));

test("one that was only begun goes too; where there is none nothing is written down", () =>
  withRollback(async (ctx) => {
    freshSignIn();
    const member = await makeMember(ctx);
    await startSecondFactor(asMember(ctx, member), { password: member.password });
    await takeOffSecondFactor(ctx, member.id);
    const before = await deedsOf(ctx, `employee ${member.id}`);
    await expect(takeOffSecondFactor(ctx, member.id)).rejects.toMatchObject({ code: "conflict", reason: "second_factor_off" });
    expect(await deedsOf(ctx, `employee ${member.id}`)).toEqual(before);
  }));
