import { createHmac, timingSafeEqual } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { webhookDeliveries } from "@/db/schema/webhooks";
import type { Ctx } from "@/lib/core/ctx";
import { provideEnv } from "@/lib/core/env";
import { createWebhook } from "@/lib/webhooks/create-webhook";
import type { CreateWebhookInput, WebhookWithSecret } from "@/lib/webhooks/schema";
import { SYSTEM } from "./actors";
import { type Answer, type RecordedRequest, type StandIn, startStandIn } from "./stand-in-server";

/** A receiver on this machine, which webhooks may then go to. */
export async function startReceiver(answer: Answer = (_, response) => void response.writeHead(204).end()): Promise<StandIn> {
  provideEnv({ WEBHOOK_ALLOW_PRIVATE: "1" });
  return startStandIn(answer);
}

/** A webhook that hears of tickets, at an address where nobody need be. */
export function makeWebhook(ctx: Ctx, given: Partial<CreateWebhookInput> = {}): Promise<WebhookWithSecret> {
  provideEnv({ WEBHOOK_ALLOW_PRIVATE: "1" });
  return createWebhook({ ...ctx, actor: SYSTEM }, { url: "http://127.0.0.1:9/hook", events: ["ticket.created", "ticket.updated"], ...given });
}

/** Newest first. */
export const deliveriesOf = (ctx: Ctx, { id }: { id: string }) => ctx.db.select().from(webhookDeliveries).where(eq(webhookDeliveries.webhookId, id)).orderBy(desc(webhookDeliveries.id));

/** As a receiver checks it, by the convention's own words; the body must be as it was sent. */
export function isSigned({ headers }: RecordedRequest, secret: string, body: string): boolean {
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const wanted = createHmac("sha256", key).update(`${headers["webhook-id"]}.${headers["webhook-timestamp"]}.${body}`).digest();
  const [version, given = ""] = String(headers["webhook-signature"]).split(",");
  const signature = Buffer.from(given, "base64");
  return version === "v1" && signature.length === wanted.length && timingSafeEqual(signature, wanted);
}
