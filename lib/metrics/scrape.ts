import type { Ctx } from "@/lib/core/ctx";
import { metrics } from "@/lib/core/metrics";
import { recentFigures } from "./recent-figures";
import { type KnownHealth, setGauges } from "./set-gauges";

export interface Scrape {
  ctx: Ctx;
  health: () => Promise<KnownHealth>;
}

/** The metrics of this process as Prometheus reads them, its gauges as of now. Costs a few milliseconds, and three seconds at most. */
export async function scrape({ ctx, health }: Scrape): Promise<{ text: string; contentType: string }> {
  const [figures, known] = await Promise.all([recentFigures(ctx), health()]);
  setGauges(figures, known);
  const { registry } = metrics();
  return { text: await registry.metrics(), contentType: registry.contentType };
}
