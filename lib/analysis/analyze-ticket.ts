import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { noteInLog } from "@/lib/core/log-context";
import { oneAtATime } from "@/lib/core/one-at-a-time";
import { models, servingEmbedder } from "@/lib/core/runtime";
import { stopwatch } from "@/lib/core/stopwatch";
import { reportText } from "@/lib/search/document-text";
import { type RankedDocument, retrieve } from "@/lib/search/retrieve";
import { enterStage, findOpenAnalysis, type OpenAnalysis } from "./analysis-row";
import { stepCheck } from "./check-step";
import { classifyReport } from "./classifier/classify-report";
import { embedReport } from "./embed-report";
import { type Evidence, selectEvidence } from "./evidence";
import { addExtras } from "./extras/add-extras";
import { generateSuggestion } from "./generate-suggestion";
import { type Calibrations, loadCalibrations } from "./load-calibrations";
import { planFromEvidence } from "./plan-from-evidence";
import { saveAnalysis, suggestionValues } from "./save-analysis";
import type { Suggestion } from "./suggestion";
import { showPartial } from "./show-partial";
import { timeStage } from "./time-stage";
import { type CategoryVote, voteCategory } from "./vote-category";

export interface AnalyzeTicketInput {
  analysisId: string;
  /** Aborted when the job is lost or the process stops. */
  signal?: AbortSignal;
}

/** A neighbour's vote weighs by what placed it, cosine and words together. */
const neighbour = ({ document, score }: RankedDocument) => ({ category: document.category, weight: Math.max(0, score) });

type Found = { evidence: Evidence; vote: CategoryVote; fallback: Suggestion; calibrations: Calibrations };

/** Embeds and retrieves; what is known then stands on the page. Undefined when another run has completed the analysis. */
async function lookUp(ctx: Ctx, open: OpenAnalysis, signal: AbortSignal | undefined): Promise<Found | undefined> {
  const { embedder, phrasebook } = models();
  const { ticket } = open;
  const text = reportText(ticket);
  if (!(await enterStage(ctx, open, "embed"))) return undefined;
  const [report, embedMs] = await timeStage("embed", () => embedReport(ctx, embedder, ticket, { serving: servingEmbedder(), signal }));

  await enterStage(ctx, open, "retrieve", { embedMs, embeddingModel: report.embedded?.model ?? null });
  const learnt = await classifyReport(ctx, report.embedded);
  const [ranked, retrieveMs] = await timeStage("retrieve", () => retrieve(ctx, { text, asking: ticket.id, embedded: report.embedded, expected: learnt }));

  const evidence = selectEvidence(ranked);
  const vote = voteCategory(text, ranked.map(neighbour), learnt);
  const plan = addExtras(planFromEvidence(evidence, vote, ticket.language, phrasebook), { ticket, evidence }, phrasebook);
  const fallback = { ...plan, degraded: [...report.degraded, ...plan.degraded] };
  const calibrations = await loadCalibrations(ctx);
  const { similarTickets, articles } = evidence;
  const isOpen = await enterStage(ctx, open, "generate", { retrieveMs, similarTickets, articles, ...suggestionValues(fallback, calibrations) });
  return isOpen ? { evidence, vote, fallback, calibrations } : undefined;
}

/**
 * Fills an analysis stage by stage; each is seen as soon as it is entered. Safe to run again, and twice at once: what
 * is completed stays as it is. Models that fail are degradations; a database that is away is an error, for a retry.
 */
export async function analyzeTicket(ctx: Ctx, { analysisId, signal }: AnalyzeTicketInput): Promise<void> {
  authorize(ctx.actor, "analysis.write");
  const open = await findOpenAnalysis(ctx, analysisId);
  if (!open) return;
  noteInLog({ ticket: open.ticket.ticketNumber, ticket_id: open.ticket.id });
  const elapsed = stopwatch();
  // Looking up keeps processor and database busy, so one at a time is as fast; the language model is waited for side by side.
  const found = await oneAtATime("look-up", () => lookUp(ctx, open, signal));
  if (!found) return;
  const { evidence, vote, fallback, calibrations } = found;
  const { generator } = models();
  const partial = showPartial(ctx, open.id);
  const request = { ticket: open.ticket, evidence, vote, fallback, checkStep: stepCheck(ctx, servingEmbedder(), signal), onSteps: partial.show, signal };
  const [suggestion, generateMs] = await timeStage("generate", () => generateSuggestion(generator, request).finally(partial.close));
  await saveAnalysis(ctx, open, { evidence, suggestion, calibrations, generateMs, elapsed });
}
