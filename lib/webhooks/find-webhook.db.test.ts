import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { makeWebhook } from "@/tests/support/webhook-desk";
import { deleteWebhook } from "./delete-webhook";
import { findWebhook } from "./find-webhook";

test("a webhook is found as it was made, off or on, without its secret", () =>
  withRollback(async (ctx) => {
    await makeWebhook(ctx);
    const { secret, ...webhook } = await makeWebhook(ctx, { isActive: false });
    const found = await findWebhook(ctx, webhook.id);
    expect(found).toEqual(webhook);
    expect(JSON.stringify(found)).not.toContain(secret);
  }));

test("a deleted and an absent one look the same", () =>
  withRollback(async (ctx) => {
    const { id } = await makeWebhook(ctx);
    await deleteWebhook(ctx, { id });
    for (const gone of [id, "999999"]) await expect(findWebhook(ctx, gone)).rejects.toMatchObject({ code: "not_found", reason: "webhook_unknown" });
  }));
