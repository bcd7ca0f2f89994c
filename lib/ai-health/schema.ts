import { z } from "zod";
import { ANALYSIS_CAUSES, ANALYSIS_SOURCES, ANALYSIS_STAGES, CATEGORIES, CONFIDENCE_BASES, LOCALES, VERDICTS } from "@/db/enums";
import { DEGRADATIONS } from "@/lib/analysis/degradations";
import { stageTimes } from "@/lib/analysis/schema";
import { pageFields } from "@/lib/core/field";

export const readAiHealthInput = z.object({ days: z.coerce.number().int().min(1).max(90).default(30) });

export type ReadAiHealthInput = z.input<typeof readAiHealthInput>;

/** What keeps the worker, and with it every analysis, from working; each has its sentence in the `Outages` messages. */
export const OUTAGES = ["worker_unreachable", "worker_without_database"] as const;

const count = z.number().int();
const share = z.number().nullable();
const state = z.enum(["ready", "down", "unknown"]);

const modelVersion = z.object({ digest: z.string(), parameterSize: z.string().nullable(), quantization: z.string().nullable() });

/** `since` and `fault` are the worker's word; of a worker that does not answer the state is unknown, since it fell silent. */
const modelHealth = z.object({ model: z.string().nullable(), state, fault: z.string().nullable(), since: z.date() });

/** Teaching documents, and those of them with vectors in the newest space of the model; the space is null before the first. */
const embeddingModelHealth = modelHealth.extend({ dimensions: count.nullable(), chunking: count.nullable(), documentsEmbedded: count, documentsTotal: count });

export type EmbeddingModelHealth = z.infer<typeof embeddingModelHealth>;

const llmHealth = modelHealth.extend({
  version: modelVersion.nullable(),
  breaker: z.object({ state: z.enum(["closed", "open", "half_open"]), since: z.date().nullable() }).nullable(),
});

export type LlmHealth = z.infer<typeof llmHealth>;

/** Of the analyses that went through the stage: how many, and the milliseconds that half and 95 % of them took at most. */
const latency = z.object({ n: count, p50Ms: share, p95Ms: share });

export type Latency = z.infer<typeof latency>;

const sourceCounts = z.object({ llm: count, retrieval: count, rules: count });

/** `silently…`: nobody gave a verdict, and the ticket's end tells. The five add up to `n`. */
const outcome = z.object({ n: count, accepted: count, corrected: count, rejected: count, silentlyAccepted: count, silentlyRejected: count, shareRight: share });

export type Outcome = z.infer<typeof outcome>;

/** Confidences from `from` up to, the last bin including, `to`. */
const calibrationBin = z.object({ from: z.number(), to: z.number(), n: count, meanConfidence: share, shareRight: share });

/** Over judged analyses. The error is the mean over them of their bin's |share right - mean confidence|; a base rate is a constant guess of the share right. */
const calibrationQuality = z.object({ n: count, bins: z.array(calibrationBin), expectedCalibrationError: share, brier: share, brierBaseRate: share });

export type CalibrationQuality = z.infer<typeof calibrationQuality>;

/** `basis` and `basisN`: what confidences that are given now rest on. */
const sourceCalibration = calibrationQuality.extend({ basis: z.enum(CONFIDENCE_BASES), basisN: count });

/** Jobs that wait or run, and the age of the one that waits longest. */
const queueDepth = z.object({ queue: z.string(), waiting: count, active: count, oldestSeconds: share });

export type QueueDepth = z.infer<typeof queueDepth>;

export const aiHealth = z.object({
  days: count,
  /** From when on analyses were looked at: later than the days say when there are more than are looked at. */
  startsAt: z.date(),
  /** Completed ones that were looked at. */
  analyses: count,
  worker: z.object({ state: z.enum(["ready", "down"]), fault: z.string().nullable(), since: z.date() }),
  models: z.object({ embeddingModel: embeddingModelHealth, llm: llmHealth }),
  latency: z.object({ embed: latency, retrieve: latency, generate: latency, save: latency, whole: latency }),
  sources: z.object({
    counts: sourceCounts,
    /** Null before the first analysis. */
    shares: z.object({ llm: share, retrieval: share, rules: share }),
    /** A row a day of the desk's time zone, the oldest first. */
    byDay: z.array(sourceCounts.extend({ day: z.iso.date() })),
  }),
  outcomes: z.object({
    all: outcome,
    bySource: z.record(z.enum(ANALYSIS_SOURCES), outcome),
    /** As suggested. */
    byCategory: z.record(z.enum(CATEGORIES), outcome),
    byLanguage: z.record(z.enum(LOCALES), outcome),
  }),
  calibration: z.object({ all: calibrationQuality, bySource: z.record(z.enum(ANALYSIS_SOURCES), sourceCalibration) }),
  /** The one that was trained last; null before the first. */
  classifier: z.object({ embeddingModel: z.string(), documents: count, accuracy: share, trainedAt: z.date() }).nullable(),
  queues: z.array(queueDepth),
  /** Jobs of these queues whose tries were used up, not yet dealt with. */
  deadLetters: count,
  /** What is degraded now. */
  degraded: z.array(z.object({ degradation: z.enum([...DEGRADATIONS, ...OUTAGES]), since: z.date() })),
  /** Analyses that carry each degradation, the commonest first. */
  degradations: z.array(z.object({ degradation: z.enum(DEGRADATIONS), n: count })),
  /** Of analyses by the language model: citations that were dropped, steps, and those of them that carry a source. */
  citations: z.object({ dropped: count, steps: count, sourcedSteps: count, shareSourced: share }),
});

export type AiHealth = z.infer<typeof aiHealth>;

export const listAnalysisPathsInput = z.object({
  limit: pageFields.limit,
  cursor: pageFields.cursor,
  source: z.enum(ANALYSIS_SOURCES).optional(),
  degraded: z.enum(DEGRADATIONS).optional(),
  cause: z.enum(ANALYSIS_CAUSES).optional(),
});

export type ListAnalysisPathsInput = z.input<typeof listAnalysisPathsInput>;

/** Why an analysis took the path that it took. */
export const analysisPath = z.object({
  id: z.string(),
  ticketNumber: z.string(),
  cause: z.enum(ANALYSIS_CAUSES),
  stage: z.enum(ANALYSIS_STAGES),
  source: z.enum(ANALYSIS_SOURCES).nullable(),
  modelUsed: z.string().nullable(),
  embeddingModel: z.string().nullable(),
  language: z.enum(LOCALES),
  degraded: z.array(z.object({ degradation: z.enum(DEGRADATIONS) })),
  confidenceScore: share,
  confidenceBasis: z.enum(CONFIDENCE_BASES).nullable(),
  confidenceN: count.nullable(),
  sourcesDropped: count,
  stages: stageTimes,
  processingTimeMs: count.nullable(),
  createdAt: z.date(),
  completedAt: z.date().nullable(),
  /** The last one. */
  verdict: z.enum(VERDICTS).nullable(),
});

export type AnalysisPath = z.infer<typeof analysisPath>;
