import { z } from "zod";
import { ANALYSIS_CAUSES, ANALYSIS_SOURCES, ANALYSIS_STAGES, CATEGORIES, CONFIDENCE_BASES, LOCALES, PRIORITIES, VERDICTS } from "@/db/enums";
import { textField } from "@/lib/core/field";
import { DEGRADATIONS } from "./degradations";

/** The kinds of source a step may cite; a source is named by what a person can look up. */
export const sourceReference = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ticket"), ticketNumber: z.string(), title: z.string(), language: z.enum(LOCALES) }),
  z.object({ type: z.literal("article"), articleId: z.string(), title: z.string(), language: z.enum(LOCALES) }),
]);

export type SourceReference = z.infer<typeof sourceReference>;

export const step = z.object({ text: z.string(), sources: z.array(sourceReference) });

export type Step = z.infer<typeof step>;

export const similarTicket = z.object({
  ticketNumber: z.string(),
  title: z.string(),
  /** Cosine of the best passage; null when only full text found it. */
  similarity: z.number().nullable(),
  resolution: z.string(),
  category: z.enum(CATEGORIES),
  language: z.enum(LOCALES),
});

export type SimilarTicket = z.infer<typeof similarTicket>;

export const citedArticle = z.object({
  id: z.string(),
  title: z.string(),
  similarity: z.number().nullable(),
  category: z.enum(CATEGORIES),
  language: z.enum(LOCALES),
});

export type CitedArticle = z.infer<typeof citedArticle>;

const milliseconds = z.number().int().nullable();

export const stageTimes = z.object({ embedMs: milliseconds, retrieveMs: milliseconds, generateMs: milliseconds, saveMs: milliseconds });

export type StageTimes = z.infer<typeof stageTimes>;

export const keptFeedback = z.object({
  verdict: z.enum(VERDICTS),
  category: z.enum(CATEGORIES).nullable(),
  comment: z.string().nullable(),
  /** As the person is called now; null of an API key, and to one that may not read people. */
  givenByName: z.string().nullable(),
  createdAt: z.date(),
});

export type KeptFeedback = z.infer<typeof keptFeedback>;

export const analysis = z.object({
  id: z.string(),
  /** Why it was made. */
  cause: z.enum(ANALYSIS_CAUSES),
  stage: z.enum(ANALYSIS_STAGES),
  suggestedCategory: z.enum(CATEGORIES).nullable(),
  /** The chance that the category is right, 0 to 1, by what is known of analyses made in the same way. */
  confidenceScore: z.number().nullable(),
  /** Whether enough judged analyses stand behind the confidence, and how many do; null of an analysis from before this was kept. */
  confidenceBasis: z.enum(CONFIDENCE_BASES).nullable(),
  confidenceN: z.number().int().nullable(),
  suggestedSolution: z.string().nullable(),
  steps: z.array(step),
  /** Citations that the language model made and that nothing in the cited passage supports. */
  sourcesDropped: z.number().int(),
  suggestedPriority: z.enum(PRIORITIES).nullable(),
  /** An answer to the requester in the ticket's language, to be read and sent by a person. */
  draftReply: z.string().nullable(),
  /** What to ask the requester, since the report does not say it. */
  questions: z.array(z.string()),
  similarTickets: z.array(similarTicket),
  articles: z.array(citedArticle),
  modelUsed: z.string().nullable(),
  embeddingModel: z.string().nullable(),
  source: z.enum(ANALYSIS_SOURCES).nullable(),
  language: z.enum(LOCALES),
  processingTimeMs: milliseconds,
  stages: stageTimes,
  degraded: z.array(z.enum(DEGRADATIONS)),
  feedback: z.array(keptFeedback),
  createdAt: z.date(),
  completedAt: z.date().nullable(),
});

/** One row of ai_responses, under way or done. */
export type Analysis = z.infer<typeof analysis>;

export const giveFeedbackInput = z
  .object({
    id: z.string().regex(/^[1-9]\d{0,17}$/, "id_malformed"),
    verdict: z.enum(VERDICTS),
    /** What a corrected analysis should have suggested; of the other verdicts it is not read. */
    category: z.enum(CATEGORIES).optional(),
    comment: textField(10_000).optional(),
  })
  .refine(({ verdict, category }) => verdict !== "corrected" || category !== undefined, { path: ["category"], error: "field_required" });

export type GiveFeedbackInput = z.input<typeof giveFeedbackInput>;

export const givenFeedback = z.object({
  id: z.string(),
  aiResponseId: z.string(),
  verdict: z.enum(VERDICTS),
  category: z.enum(CATEGORIES).nullable(),
  comment: z.string().nullable(),
  createdAt: z.date(),
  /** As the verdict left it. */
  ticket: z.object({ id: z.string(), ticketNumber: z.string(), category: z.enum(CATEGORIES), version: z.number().int() }),
});

export type GivenFeedback = z.infer<typeof givenFeedback>;
