import type { Analysis, CitedArticle, SimilarTicket, Step } from "@/lib/analysis/schema";

const SIMILAR: SimilarTicket = {
  ticketNumber: "TK20261103012",
  title: "Outlook redemande sans cesse le mot de passe",
  similarity: 0.91,
  resolution: "L'ancien mot de passe restait dans le Gestionnaire d'identification. Supprimé, puis Outlook redémarré.",
  category: "software",
  language: "fr",
};

const ARTICLE: CitedArticle = { id: "118", title: "After a password change: Outlook, Teams and the phone", similarity: 0.87, category: "software", language: "en" };

const STEP: Step = {
  text: "Verwijder in Referentiebeheer de opgeslagen aanmelding van Outlook en start Outlook opnieuw.",
  sources: [
    { type: "ticket", ticketNumber: SIMILAR.ticketNumber, title: SIMILAR.title, language: "fr" },
    { type: "article", articleId: ARTICLE.id, title: ARTICLE.title, language: "en" },
  ],
};

/** Of a ticket in Dutch, from a solved one in French and an article in English. */
export const ANALYSIS: Analysis & { steps: [Step]; similarTickets: [SimilarTicket]; articles: [CitedArticle] } = {
  id: "9070",
  cause: "filed",
  stage: "done",
  suggestedCategory: "software",
  confidenceScore: 0.82,
  confidenceBasis: "measured" as const,
  confidenceN: 64,
  suggestedSolution: STEP.text,
  steps: [STEP],
  sourcesDropped: 0,
  suggestedPriority: "medium",
  draftReply: "Beste Sanne, we herkennen dit van een eerdere melding en gaan ermee aan de slag.",
  questions: ["Sinds wanneer gebeurt dit?"],
  similarTickets: [SIMILAR],
  articles: [ARTICLE],
  modelUsed: "llama3.2:3b",
  embeddingModel: "deskwise/e5-small-desk",
  source: "llm",
  language: "nl",
  processingTimeMs: 8_410,
  stages: { embedMs: 38, retrieveMs: 21, generateMs: 8_322, saveMs: 14 },
  degraded: [],
  feedback: [{ verdict: "accepted", category: "software", comment: null, givenByName: "Owen Tasker", createdAt: new Date("2026-11-24T08:33:02.000Z") }],
  createdAt: new Date("2026-11-24T08:02:11.000Z"),
  completedAt: new Date("2026-11-24T08:02:19.000Z"),
};
