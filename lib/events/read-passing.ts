import type { Ctx } from "@/lib/core/ctx";
import { readPartials } from "./read-partials";
import { readPresences } from "./read-presences";
import { PASSING_TYPES, type PassingEvent, type PassingType } from "./schema";

const READS: Record<PassingType, (ctx: Ctx, ids: readonly string[]) => Promise<PassingEvent[]>> = {
  "analysis.partial": readPartials,
  "ticket.presence": readPresences,
};

/** What passes, by what was said of it: `<type> <id>`. What says anything else is passed over. */
export async function readPassing(ctx: Ctx, signals: readonly string[]): Promise<PassingEvent[]> {
  const read: PassingEvent[] = [];
  for (const type of PASSING_TYPES) {
    const ids = signals.flatMap((signal) => (signal.startsWith(`${type} `) ? [signal.slice(type.length + 1)] : []));
    if (ids.length > 0) read.push(...(await READS[type](ctx, ids)));
  }
  return read;
}
