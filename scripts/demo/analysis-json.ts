import { z } from "zod";
import { ANALYSIS_SOURCES, CATEGORIES, LOCALES } from "@/db/enums";

const source = z.discriminatedUnion("type", [
  z.looseObject({ type: z.literal("ticket"), ticket_number: z.string(), title: z.string(), language: z.enum(LOCALES) }),
  z.looseObject({ type: z.literal("article"), article_id: z.string(), title: z.string(), language: z.enum(LOCALES) }),
]);

export type SourceJson = z.infer<typeof source>;

/** An entry of ai_responses as the API shows it; all else that it carries is kept. */
export const analysisJson = z.looseObject({
  suggested_category: z.enum(CATEGORIES).nullable(),
  confidence_score: z.number().nullable(),
  steps: z.array(z.looseObject({ text: z.string(), sources: z.array(source) })),
  similar_tickets: z.array(z.looseObject({ ticket_number: z.string(), title: z.string(), similarity: z.number().nullable(), language: z.enum(LOCALES) })),
  articles: z.array(z.looseObject({ id: z.string(), title: z.string(), similarity: z.number().nullable(), language: z.enum(LOCALES) })),
  source: z.enum(ANALYSIS_SOURCES).nullable(),
  model_used: z.string().nullable(),
  embedding_model: z.string().nullable(),
  language: z.enum(LOCALES),
  processing_time_ms: z.number().nullable(),
  degraded: z.array(z.string()),
});

export type AnalysisJson = z.infer<typeof analysisJson>;

export const ticketJson = z.looseObject({ id: z.string(), ticket_number: z.string(), title: z.string(), ai_responses: z.array(analysisJson).default([]) });

export type TicketJson = z.infer<typeof ticketJson>;
