import { WEBHOOK_EVENTS } from "@/lib/webhooks/schema";

/** What stands in the fields of a webhook, in the types that the desk takes. */
export function readWebhookFields(form: HTMLFormElement) {
  const given = new FormData(form);
  const chosen = given.getAll("events");
  return { url: String(given.get("url") ?? "").trim(), events: WEBHOOK_EVENTS.filter((event) => chosen.includes(event)), isActive: given.has("isActive") };
}
