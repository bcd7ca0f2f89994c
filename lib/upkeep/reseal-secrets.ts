import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { eq, isNull } from "drizzle-orm";
import { twoFactors } from "@/db/schema/sign-in";
import { webhooks } from "@/db/schema/webhooks";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { inTransaction } from "@/lib/core/transaction";
import { openSecret, sealSecret } from "@/lib/webhooks/sealed-secret";

export interface Resealed {
  secondFactors: number;
  webhooks: number;
  /** Sealed with neither secret: their second factor has to be taken off, their webhook made anew. */
  unreadable: string[];
}

const open = (key: string, data: string): Promise<string | undefined> => symmetricDecrypt({ key, data }).catch(() => undefined);

/** A text under the secret of now; undefined when neither secret opens it, and itself when it is already sealed so. */
async function resealText(former: string, data: string): Promise<string | undefined> {
  const key = env().AUTH_SECRET;
  const text = await open(former, data);
  if (text !== undefined) return symmetricEncrypt({ key, data: text });
  return (await open(key, data)) === undefined ? undefined : data;
}

async function resealSecondFactors(ctx: Ctx, former: string, resealed: Resealed): Promise<void> {
  for (const { id, userId, secret, backupCodes } of await ctx.db.select().from(twoFactors).for("update")) {
    const [newSecret, newCodes] = [await resealText(former, secret), await resealText(former, backupCodes)];
    if (newSecret === undefined || newCodes === undefined) resealed.unreadable.push(`second factor of ${userId}`);
    else if (newSecret !== secret || newCodes !== backupCodes) {
      await ctx.db.update(twoFactors).set({ secret: newSecret, backupCodes: newCodes }).where(eq(twoFactors.id, id));
      resealed.secondFactors++;
    }
  }
}

async function resealWebhooks(ctx: Ctx, former: string, resealed: Resealed): Promise<void> {
  for (const { id, sealedSecret } of await ctx.db.select({ id: webhooks.id, sealedSecret: webhooks.sealedSecret }).from(webhooks).where(isNull(webhooks.deletedAt)).for("update")) {
    const secret = openSecret(sealedSecret, former);
    if (secret !== undefined) {
      await ctx.db.update(webhooks).set({ sealedSecret: sealSecret(secret) }).where(eq(webhooks.id, id));
      resealed.webhooks++;
    } else if (openSecret(sealedSecret) === undefined) resealed.unreadable.push(`webhook ${id}`);
  }
}

/** Seals with AUTH_SECRET as it is now what was sealed with the former one. Done twice, the second time finds nothing to do. */
export async function resealSecrets(ctx: Ctx, { former }: { former: string }): Promise<Resealed> {
  authorize(ctx.actor, "desk.resealSecrets");
  return inTransaction(ctx, async (ctx) => {
    const resealed: Resealed = { secondFactors: 0, webhooks: 0, unreadable: [] };
    await resealSecondFactors(ctx, former, resealed);
    await resealWebhooks(ctx, former, resealed);
    return resealed;
  });
}
