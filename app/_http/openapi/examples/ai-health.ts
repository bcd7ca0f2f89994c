import type { AiHealth, AnalysisPath, CalibrationQuality, Outcome } from "@/lib/ai-health/schema";
import { ANALYSIS } from "./analysis";

const since = new Date("2026-11-24T06:00:04.000Z");

const NONE: Outcome = { n: 0, accepted: 0, corrected: 0, rejected: 0, silentlyAccepted: 0, silentlyRejected: 0, shareRight: null };
const OUTCOME: Outcome = { n: 64, accepted: 31, corrected: 5, rejected: 2, silentlyAccepted: 24, silentlyRejected: 2, shareRight: 0.859375 };

const QUALITY: CalibrationQuality = {
  n: 64,
  bins: [
    { from: 0.7, to: 0.8, n: 20, meanConfidence: 0.76, shareRight: 0.8 },
    { from: 0.8, to: 0.9, n: 44, meanConfidence: 0.84, shareRight: 0.886 },
  ],
  expectedCalibrationError: 0.044,
  brier: 0.118,
  brierBaseRate: 0.121,
};
const UNJUDGED: CalibrationQuality = { n: 0, bins: [], expectedCalibrationError: null, brier: null, brierBaseRate: null };

/** A desk whose language model has not answered in time for a while. */
export const AI_HEALTH: AiHealth = {
  days: 30,
  startsAt: new Date("2026-10-25T08:02:19.000Z"),
  analyses: 273,
  worker: { state: "ready", fault: null, since },
  models: {
    embeddingModel: { model: "deskwise/e5-small-desk", state: "ready", fault: null, since, dimensions: 384, chunking: 1, documentsEmbedded: 1_302, documentsTotal: 1_309 },
    llm: {
      model: "llama3.2:3b",
      state: "down",
      fault: "timeout",
      since: new Date("2026-11-24T07:41:50.000Z"),
      version: { digest: "a80c4f17acd5", parameterSize: "3.2B", quantization: "Q4_K_M" },
      breaker: { state: "open", since: new Date("2026-11-24T07:43:52.000Z") },
    },
  },
  latency: {
    embed: { n: 273, p50Ms: 36, p95Ms: 88 },
    retrieve: { n: 273, p50Ms: 19, p95Ms: 41 },
    generate: { n: 273, p50Ms: 8_140, p95Ms: 21_300 },
    save: { n: 273, p50Ms: 12, p95Ms: 25 },
    whole: { n: 273, p50Ms: 8_210, p95Ms: 21_400 },
  },
  sources: {
    counts: { llm: 240, retrieval: 29, rules: 4 },
    shares: { llm: 0.879, retrieval: 0.106, rules: 0.015 },
    byDay: [
      { day: "2026-11-23", llm: 11, retrieval: 0, rules: 0 },
      { day: "2026-11-24", llm: 4, retrieval: 13, rules: 0 },
    ],
  },
  outcomes: {
    all: OUTCOME,
    bySource: { llm: OUTCOME, retrieval: NONE, rules: NONE },
    byCategory: { hardware: NONE, software: OUTCOME, network: NONE, permission: NONE, other: NONE },
    byLanguage: { zh: NONE, en: OUTCOME, fr: NONE, nl: NONE },
  },
  calibration: {
    all: QUALITY,
    bySource: { llm: { ...QUALITY, basis: "measured", basisN: 64 }, retrieval: { ...UNJUDGED, basis: "prior", basisN: 0 }, rules: { ...UNJUDGED, basis: "prior", basisN: 0 } },
  },
  classifier: { embeddingModel: "deskwise/e5-small-desk", documents: 1_180, accuracy: 0.86, trainedAt: new Date("2026-11-24T02:00:41.000Z") },
  queues: [
    { queue: "analyze-ticket", waiting: 2, active: 4, oldestSeconds: 3.4 },
    { queue: "embed-ticket", waiting: 7, active: 1, oldestSeconds: 12.8 },
    { queue: "embed-article", waiting: 0, active: 0, oldestSeconds: null },
  ],
  deadLetters: 0,
  degraded: [
    { degradation: "llm_timeout", since: new Date("2026-11-24T07:41:50.000Z") },
    { degradation: "llm_skipped", since: new Date("2026-11-24T07:43:52.000Z") },
  ],
  degradations: [
    { degradation: "llm_skipped", n: 10 },
    { degradation: "llm_timeout", n: 3 },
  ],
  citations: { dropped: 6, steps: 921, sourcedSteps: 860, shareSourced: 0.934 },
};

export const ANALYSIS_PATH: AnalysisPath = {
  id: "9071",
  ticketNumber: "TK20261124007",
  cause: "filed",
  stage: "done",
  source: "retrieval",
  modelUsed: null,
  embeddingModel: "deskwise/e5-small-desk",
  language: "nl",
  degraded: [{ degradation: "llm_skipped" }],
  confidenceScore: ANALYSIS.confidenceScore,
  confidenceBasis: ANALYSIS.confidenceBasis,
  confidenceN: ANALYSIS.confidenceN,
  sourcesDropped: 0,
  stages: { embedMs: 38, retrieveMs: 21, generateMs: 1, saveMs: 14 },
  processingTimeMs: 74,
  createdAt: new Date("2026-11-24T08:02:11.000Z"),
  completedAt: new Date("2026-11-24T08:02:12.000Z"),
  verdict: "accepted",
};
