import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { AnalysisSource } from "@/db/enums";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { perProcess } from "@/lib/core/per-process";
import { type Calibration, fitCalibration } from "./calibration";
import { joinJudgement } from "./judged-analyses";

export type Calibrations = Record<AnalysisSource, Calibration>;

/** The latest analyses, of all sources, that are looked at: older ones were made by an older desk. */
const LOOKED_AT = 5_000;
const KEPT_MS = 30_000;

interface Row extends Record<string, unknown> {
  source: AnalysisSource;
  score: number;
  isRight: boolean;
}

async function loadJudged(ctx: Ctx): Promise<Row[]> {
  return ctx.db.execute<Row>(sql`
    select r.source, r.raw_confidence as score, judged.is_right as "isRight"
    from (select * from ai_responses order by id desc limit ${LOOKED_AT}) r
      join tickets on tickets.id = r.ticket_id ${joinJudgement()}
    where r.completed_at is not null and r.raw_confidence is not null and judged.is_right is not null`);
}

interface Kept {
  calibrations: Calibrations;
  until: number;
}

const keptBy = () => perProcess("calibrations", () => new WeakMap<Database, Kept>());

/** What confidence is worth by all that was judged so far, for each source; as it was half a minute ago at most. */
export async function loadCalibrations(ctx: Ctx): Promise<Calibrations> {
  authorize(ctx.actor, "analysis.read");
  const known = keptBy().get(ctx.db);
  const now = ctx.now().getTime();
  if (known && known.until > now) return known.calibrations;
  const judged = await loadJudged(ctx);
  const fit = (source: AnalysisSource) => fitCalibration(source, judged.filter((row) => row.source === source));
  const calibrations = { llm: fit("llm"), retrieval: fit("retrieval"), rules: fit("rules") };
  keptBy().set(ctx.db, { calibrations, until: now + KEPT_MS });
  return calibrations;
}

/** Lets the next analysis of this process ask anew. */
export const forgetCalibrations = (ctx: Ctx): boolean => keptBy().delete(ctx.db);
