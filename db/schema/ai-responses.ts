import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { ActorType, AnalysisCause, AnalysisSource, AnalysisStage, Category, ConfidenceBasis, Locale, Priority, Verdict } from "@/db/enums";
import { createdAt, identity, moment, reference } from "./columns";
import { employees } from "./employees";
import { tickets } from "./tickets";

/** One analysis. The row is made with its job, filled stage by stage, and never changed once `completed_at` is set. */
export const aiResponses = pgTable(
  "ai_responses",
  {
    id: identity("id").primaryKey(),
    ticketId: reference("ticket_id").notNull().references(() => tickets.id),
    /** Why it was made. */
    cause: text("cause").$type<AnalysisCause>().notNull().default("filed"),
    stage: text("stage").$type<AnalysisStage>().notNull().default("queued"),
    suggestedCategory: text("suggested_category").$type<Category>(),
    confidenceScore: doublePrecision("confidence_score"),
    /** Before calibration. */
    rawConfidence: doublePrecision("raw_confidence"),
    confidenceBasis: text("confidence_basis").$type<ConfidenceBasis>(),
    /** Judged analyses that the confidence rests on. */
    confidenceN: integer("confidence_n"),
    suggestedSolution: text("suggested_solution"),
    steps: jsonb("steps").$type<unknown>().notNull().default([]),
    /** The steps that a language model has written so far; null before the first and once it is done. */
    partialSteps: jsonb("partial_steps").$type<unknown>(),
    /** Citations that a language model made and that nothing in the cited passage supports. */
    sourcesDropped: integer("sources_dropped").notNull().default(0),
    suggestedPriority: text("suggested_priority").$type<Priority>(),
    /** An answer to the requester, to be read and sent by a person. */
    draftReply: text("draft_reply"),
    /** What to ask the requester, since the report does not say it. */
    questions: text("questions").array().notNull().default(sql`'{}'`),
    similarTickets: jsonb("similar_tickets").$type<unknown>().notNull().default([]),
    articles: jsonb("articles").$type<unknown>().notNull().default([]),
    modelUsed: text("model_used"),
    embeddingModel: text("embedding_model"),
    source: text("source").$type<AnalysisSource>(),
    language: text("language").$type<Locale>().notNull(),
    degraded: text("degraded").array().notNull().default(sql`'{}'`),
    embedMs: integer("embed_ms"),
    retrieveMs: integer("retrieve_ms"),
    generateMs: integer("generate_ms"),
    saveMs: integer("save_ms"),
    processingTimeMs: integer("processing_time_ms"),
    createdAt: createdAt(),
    completedAt: moment("completed_at"),
  },
  (table) => [
    index("ai_responses_ticket_id_idx").on(table.ticketId, table.id.desc()),
    // Which analyses cite an article.
    index("ai_responses_articles_idx").using("gin", table.articles.op("jsonb_path_ops")),
    uniqueIndex("ai_responses_one_under_way").on(table.ticketId).where(sql`completed_at is null`),
  ],
);

export const aiFeedback = pgTable(
  "ai_feedback",
  {
    id: identity("id").primaryKey(),
    aiResponseId: reference("ai_response_id").notNull().references(() => aiResponses.id),
    /** Null when an API key gave it. */
    employeeId: text("employee_id").references(() => employees.id),
    givenByType: text("given_by_type").$type<ActorType>().notNull().default("person"),
    givenBy: text("given_by").notNull().default(""),
    verdict: text("verdict").$type<Verdict>().notNull(),
    category: text("category").$type<Category>(),
    comment: text("comment"),
    createdAt: createdAt(),
  },
  (table) => [index("ai_feedback_ai_response_id_idx").on(table.aiResponseId)],
);
