import { z } from "zod";
import { bulkAnswerJson } from "@/app/_http/bulk-json";
import { ticketDetailJson, ticketJson } from "@/app/_http/ticket-json";
import { aiHealth, analysisPath } from "@/lib/ai-health/schema";
import { analysis, citedArticle, givenFeedback, similarTicket, step } from "@/lib/analysis/schema";
import { addedAttachments, attachment } from "@/lib/attachments/schema";
import { deed } from "@/lib/audit/schema";
import { passwordLink } from "@/lib/auth/issue-password-link";
import { apiKey, madeApiKey } from "@/lib/auth/schema";
import { startedSecondFactor } from "@/lib/auth/second-factor/start-second-factor";
import { comment } from "@/lib/comments/schema";
import { draft, draftList } from "@/lib/drafts/schema";
import { liveness, readiness } from "@/lib/health/schema";
import { article, articleVersion, articleVersionEntry, draftedArticle, draftPreview } from "@/lib/knowledge/schema";
import { notification, notificationChoicesJson, readCount } from "@/lib/notifications/schema";
import { profile } from "@/lib/people/read-profile";
import { employee } from "@/lib/people/schema";
import { presence } from "@/lib/presence/schema";
import { rating } from "@/lib/ratings/schema";
import { aiResponseRecord, feedbackRecord, hiddenTicket, historyRecord } from "@/lib/records/schema";
import { nearArticle, openDuplicate, searchAnswer, searchResult, solvedTicket, suggestAnswer, suggestedArticle } from "@/lib/search/schema";
import { settings } from "@/lib/settings/schema";
import { stats } from "@/lib/stats/schema";
import { requestedAnalysis, ticketHistoryEntry } from "@/lib/tickets/schema";
import { view } from "@/lib/views/schema";
import { delivery, webhook, webhookWithSecret } from "@/lib/webhooks/schema";
import { API_KEY, MADE_API_KEY, PASSWORD_LINK, SECOND_FACTOR } from "./examples/access";
import { AI_HEALTH, ANALYSIS_PATH } from "./examples/ai-health";
import { ANALYSIS } from "./examples/analysis";
import { ARTICLE, ARTICLE_VERSION, DRAFTED_ARTICLE } from "./examples/article";
import { ATTACHMENT } from "./examples/attachment";
import { DRAFT } from "./examples/draft";
import { BULK_ANSWER } from "./examples/bulk";
import { NOTIFICATION } from "./examples/notification";
import { EMPLOYEE } from "./examples/people";
import { LIVENESS, READINESS } from "./examples/readiness";
import { AI_RESPONSE_RECORD, FEEDBACK_RECORD, HIDDEN_TICKET, HISTORY_RECORD } from "./examples/records";
import { OPEN_DUPLICATE, SEARCH_ANSWER, SUGGEST_ANSWER } from "./examples/search";
import { STATS } from "./examples/stats";
import { COMMENT, HISTORY_ENTRY, TICKET, TICKET_DETAIL } from "./examples/ticket";
import { VIEW } from "./examples/view";
import { DELIVERY, WEBHOOK } from "./examples/webhook";
import { openApi } from "./plain-routes";

interface Component {
  id: string;
  schema: z.ZodType;
  example: unknown;
}

const component = <Schema extends z.ZodType>(id: string, schema: Schema, example: z.output<Schema>): Component => ({ id, schema, example });

const [STEP] = ANALYSIS.steps;
const [SIMILAR] = ANALYSIS.similarTickets;
const [CITED] = ANALYSIS.articles;

/** What answers are made of, by the name that the documentation gives it. */
export const COMPONENTS: readonly Component[] = [
  component("Ticket", ticketJson, TICKET),
  component("TicketDetail", ticketDetailJson, TICKET_DETAIL),
  component("HistoryEntry", ticketHistoryEntry, HISTORY_ENTRY),
  component("Comment", comment, COMMENT),
  component("Attachment", attachment, ATTACHMENT),
  component("AddedAttachments", addedAttachments, { results: [ATTACHMENT] }),
  component("Presence", presence, { people: [{ employeeId: "E-0012", name: "李娜", state: "typing", seenAt: new Date("2026-11-24T09:41:07.000Z") }] }),
  component("Draft", draft, DRAFT),
  component("DraftList", draftList, { results: [DRAFT] }),
  component("Rating", rating, { score: 5, comment: "Binnen een uur geholpen, dank!", createdAt: new Date("2026-11-24T10:12:00.000Z"), updatedAt: new Date("2026-11-24T10:12:00.000Z") }),
  component("BulkAnswer", bulkAnswerJson, bulkAnswerJson.parse(BULK_ANSWER)),
  component("View", view, VIEW),
  component("Analysis", analysis, ANALYSIS),
  component("Step", step, STEP),
  component("SimilarTicket", similarTicket, SIMILAR),
  component("CitedArticle", citedArticle, CITED),
  component("RequestedAnalysis", requestedAnalysis, { analysisId: "9071", ticketNumber: TICKET.ticketNumber }),
  component("Feedback", givenFeedback, {
    id: "640",
    aiResponseId: ANALYSIS.id,
    verdict: "accepted",
    category: "software",
    comment: null,
    createdAt: new Date("2026-11-24T08:33:02.000Z"),
    ticket: { id: TICKET.id, ticketNumber: TICKET.ticketNumber, category: "software", version: 3 },
  }),
  component("Article", article, ARTICLE),
  component("ArticleVersion", articleVersion, ARTICLE_VERSION),
  component("ArticleVersionEntry", articleVersionEntry, { version: 1, title: ARTICLE_VERSION.title, status: "draft", changedBy: "E-0007", createdAt: ARTICLE_VERSION.createdAt }),
  component("DraftedArticle", draftedArticle, DRAFTED_ARTICLE),
  component("DraftPreview", draftPreview, {
    title: ARTICLE.title,
    content: ARTICLE.content,
    category: ARTICLE.category,
    tags: ARTICLE.tags,
    language: ARTICLE.language,
    status: "draft",
    audience: "staff",
    nearDuplicates: DRAFTED_ARTICLE.nearDuplicates,
  }),
  component("NearArticle", nearArticle, { id: "97", title: "Mot de passe redemandé par Outlook", similarity: 0.86 }),
  component("SearchAnswer", searchAnswer, SEARCH_ANSWER),
  component("SearchResult", searchResult, SEARCH_ANSWER.results[0] as z.output<typeof searchResult>),
  component("SuggestAnswer", suggestAnswer, SUGGEST_ANSWER),
  component("SuggestedArticle", suggestedArticle, CITED),
  component("SolvedTicket", solvedTicket, SIMILAR),
  component("OpenDuplicate", openDuplicate, OPEN_DUPLICATE),
  component("Employee", employee, EMPLOYEE),
  component("Profile", profile, { ...EMPLOYEE, twoFactorEnabled: true }),
  component("PasswordLink", passwordLink, PASSWORD_LINK),
  component("StartedSecondFactor", startedSecondFactor, SECOND_FACTOR),
  component("ApiKey", apiKey, API_KEY),
  component("MadeApiKey", madeApiKey, MADE_API_KEY),
  component("Deed", deed, { id: "77120", action: "employee.role_changed", actorType: "person", actor: "E-0001", subject: "employee E-0012", details: { from: "employee", to: "it_staff" }, createdAt: new Date("2026-11-20T15:02:44.000Z") }),
  component("AiResponseRecord", aiResponseRecord, AI_RESPONSE_RECORD),
  component("FeedbackRecord", feedbackRecord, FEEDBACK_RECORD),
  component("HiddenTicket", hiddenTicket, HIDDEN_TICKET),
  component("HistoryRecord", historyRecord, HISTORY_RECORD),
  component("Notification", notification, NOTIFICATION),
  component("NotificationChoices", notificationChoicesJson, { mentioned: true, assigned: true, answered: true, resolved: false, watched: true }),
  component("ReadCount", readCount, { read: 4 }),
  component("Settings", settings, { autoCloseDays: 14 }),
  component("Webhook", webhook, WEBHOOK),
  component("WebhookWithSecret", webhookWithSecret, { ...WEBHOOK, secret: "whsec_example-that-no-desk-signs-with" }),
  component("Delivery", delivery, DELIVERY),
  component("Stats", stats, STATS),
  component("AiHealth", aiHealth, AI_HEALTH),
  component("AnalysisPath", analysisPath, ANALYSIS_PATH),
  component("Readiness", readiness, READINESS),
  component("Liveness", liveness, LIVENESS),
  component("OpenApi", openApi, { openapi: "3.1.0", info: { title: "Deskwise", version: "1.0.0" }, paths: {} }),
];

/** Rows of a page, where a schema is one. */
function rowOf(schema: z.ZodType): z.ZodType | undefined {
  const results = schema instanceof z.ZodObject ? (schema.shape as Record<string, unknown>).results : undefined;
  return results instanceof z.ZodArray ? (results.element as z.ZodType) : undefined;
}

export const componentOf = (schema: z.ZodType): Component | undefined => COMPONENTS.find((item) => item.schema === schema);

/** The name of an answer's schema: its own, that of its rows with Page, or one made of its operation. */
export function nameOf(schema: z.ZodType, operationId: string): string {
  const row = rowOf(schema);
  const ofRow = row && componentOf(row)?.id;
  return componentOf(schema)?.id ?? (ofRow === undefined ? `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Answer` : `${ofRow}Page`);
}

/** An answer of this schema, if an example is known. */
export function exampleOf(schema: z.ZodType): unknown {
  const row = rowOf(schema);
  const example = row && componentOf(row)?.example;
  return componentOf(schema)?.example ?? (example === undefined ? undefined : { results: [example], nextCursor: null, total: 1 });
}
