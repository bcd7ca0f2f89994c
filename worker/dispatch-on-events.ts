import { coalesce } from "@/lib/core/coalesce";
import { logger } from "@/lib/core/logger";
import { onNewEvents } from "@/lib/events/event-signal";
import { dispatchWebhooks } from "@/lib/webhooks/dispatch-webhooks";
import { jobCtx } from "./job-ctx";

/** For notifications that were lost. */
const LOOK_EVERY_MS = 5_000;

const GAP_MS = 100;

/** Hands new events to the webhooks that wait for them, until it is ended; the end waits for what is under way. */
export function dispatchOnEvents(): () => Promise<void> {
  const dispatch = coalesce(() => dispatchWebhooks(jobCtx("dispatch-webhooks")), GAP_MS);
  let underWay = Promise.resolve();
  const look = () => {
    underWay = dispatch().catch((error: unknown) => logger().warn({ err: error }, "events were not handed to webhooks, they are looked for again"));
  };
  const stopListening = onNewEvents(look);
  const timer = setInterval(look, LOOK_EVERY_MS);
  look();
  return () => {
    stopListening();
    clearInterval(timer);
    return underWay;
  };
}
