import type { OpenDuplicate, SearchAnswer, SuggestAnswer } from "@/lib/search/schema";
import { ANALYSIS } from "./analysis";

const [article] = ANALYSIS.articles;
const [solved] = ANALYSIS.similarTickets;

/** To the question "outlook wachtwoord". */
export const SEARCH_ANSWER: SearchAnswer = {
  results: [
    { type: "article", id: article.id, ticketNumber: null, title: article.title, snippet: "… remove what is stored for Office. Start Outlook again and type the new password once …", similarity: 0.87, status: "published", category: "software", language: "en" },
    { type: "ticket", id: "4711", ticketNumber: "TK20261124007", title: "Outlook blijft om mijn wachtwoord vragen", snippet: "Sinds ik gisteren mijn wachtwoord heb gewijzigd, vraagt Outlook er …", similarity: 0.84, status: "in_progress", category: "software", language: "nl" },
  ],
  nextCursor: null,
  total: 2,
  degraded: [],
};

export const OPEN_DUPLICATE: OpenDuplicate = {
  ticketNumber: "TK20261124003",
  title: "Outlook 一直要求输入密码",
  similarity: 0.89,
  category: "software",
  language: "zh",
  status: "pending",
  createdAt: new Date("2026-11-24T07:12:45.000Z"),
};

export const SUGGEST_ANSWER: SuggestAnswer = {
  articles: [article],
  solvedTickets: [solved],
  openDuplicates: [OPEN_DUPLICATE],
  degraded: [],
};
