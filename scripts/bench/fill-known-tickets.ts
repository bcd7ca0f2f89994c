import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { wireModels } from "@/worker/wire-models";
import type { HistoryLine } from "../eval/quality-file";
import { say } from "../stack/say";
import { countProgress } from "./count-progress";
import { embedSources } from "./embed-sources";
import { fillSolvedTickets } from "./fill-solved-tickets";
import { fillVectors } from "./fill-vectors";

/** Adds so many solved tickets, with vectors of the desk's model where one is to be searched with. */
export async function fillKnownTickets(ctx: Ctx, history: readonly HistoryLine[], count: number, embedding: "none" | "local"): Promise<void> {
  if (count === 0) return;
  await fillSolvedTickets(ctx, history, count, countProgress("writing solved tickets", count));
  if (embedding === "local") {
    const models = await wireModels(env());
    await models.ready();
    const sources = await embedSources(models.embedder, history);
    say("building the index of the vectors");
    await fillVectors(ctx, models.embedder.model, sources);
    await models.dispose();
  }
  await ctx.db.execute(sql`vacuum analyze`);
}
