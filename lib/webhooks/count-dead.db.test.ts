import { expect, test } from "vitest";
import type { DeliveryState } from "@/db/enums";
import { webhookDeliveries } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { withRollback } from "@/tests/support/database";
import { makeWebhook } from "@/tests/support/webhook-desk";
import { countDead } from "./count-dead";

const at = (minute: number): Date => new Date(Date.UTC(2026, 0, 1, 12, minute));
const made = (ctx: Ctx) => makeWebhook({ ...ctx, now: () => at(0) });

const attempt = (ctx: Ctx, { id: webhookId }: { id: string }, state: DeliveryState, createdAt: number, lastAttemptAt: number | null, attempts = 8) =>
  ctx.db.insert(webhookDeliveries).values({ webhookId, state, attempts, createdAt: at(createdAt), lastAttemptAt: lastAttemptAt === null ? null : at(lastAttemptAt) });

test("counts those given up since the last that arrived, by when they were tried, and says when the first was made", () =>
  withRollback(async (ctx) => {
    const [webhook, other] = [await made(ctx), await made(ctx)];
    await attempt(ctx, webhook, "failed", 1, 9);
    await attempt(ctx, webhook, "delivered", 2, 10);
    await attempt(ctx, webhook, "failed", 5, 20);
    await attempt(ctx, webhook, "failed", 3, 30);
    // Sent again by hand, and settled before it was tried.
    await attempt(ctx, webhook, "failed", 2, 25, 0);
    await attempt(ctx, webhook, "pending", 2, 40, 3);
    await attempt(ctx, other, "failed", 2, 35);
    await attempt(ctx, other, "delivered", 2, 50);
    expect(await countDead(ctx, webhook)).toEqual({ count: 2, since: at(3) });
    expect(await countDead(ctx, other)).toEqual({ count: 0, since: null });
  }));

test("whoever changes the webhook begins anew", () =>
  withRollback(async (ctx) => {
    const webhook = await made(ctx);
    for (const minute of [5, 6, 7]) await attempt(ctx, webhook, "failed", 1, minute);
    expect(await countDead(ctx, webhook)).toEqual({ count: 3, since: at(1) });
    expect(await countDead(ctx, { ...webhook, updatedAt: at(6) })).toEqual({ count: 1, since: at(1) });
    expect(await countDead(ctx, { ...webhook, updatedAt: at(7) })).toEqual({ count: 0, since: null });
  }));
