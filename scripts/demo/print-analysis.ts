import type { AnalysisJson, SourceJson } from "./analysis-json";
import { displayWidth, wrapText } from "./wrap-text";

const LANGUAGES = { zh: "Chinese", en: "English", fr: "French", nl: "Dutch" } as const;
const COLUMNS = 96;

const percent = (share: number | null): string => (share === null ? "unmeasured" : `${Math.round(share * 100)} %`);

const similarity = (value: number | null): string => (value === null ? "text" : value.toFixed(2));

/** Text behind a mark, further lines under its beginning. */
function indented(mark: string, text: string): string[] {
  return wrapText(text, COLUMNS - displayWidth(mark)).map((line, at) => (at === 0 ? mark : " ".repeat(displayWidth(mark))) + line);
}

const nameOf = (source: SourceJson): string => (source.type === "ticket" ? source.ticket_number : `article ${source.article_id}`);

function stepLines({ steps }: AnalysisJson): string[] {
  return steps.flatMap(({ text, sources }, at) => {
    const named = sources.length === 0 ? [] : [`     from ${sources.map((source) => `${nameOf(source)} (${source.language})`).join(", ")}`];
    return [...indented(`  ${at + 1}. `, text), ...named];
  });
}

function sourceLines({ similar_tickets, articles }: AnalysisJson): string[] {
  const rows = [
    ...similar_tickets.map((ticket) => ({ ...ticket, name: ticket.ticket_number })),
    ...articles.map((article) => ({ ...article, name: `article ${article.id}` })),
  ];
  const column = Math.max(0, ...rows.map(({ name }) => name.length));
  return rows.flatMap((row) => indented(`  ${similarity(row.similarity)}  ${row.language}  ${row.name.padEnd(column)}  `, row.title));
}

function howMade({ source, model_used, embedding_model, processing_time_ms, degraded }: AnalysisJson): string[] {
  const made = [source ?? "unknown", model_used, embedding_model && `embedding ${embedding_model}`, processing_time_ms !== null && `${processing_time_ms} ms`];
  const parts = made.filter((part) => typeof part === "string");
  return indented("  made by ", [...new Set(parts)].join(", ") + (degraded.length > 0 ? `; without a better path: ${degraded.join(", ")}` : ""));
}

/** An analysis as text for a terminal: what was asked, what the desk suggests, on what it rests and how it was made. */
export function printAnalysis(ticket: { ticket_number: string; title: string }, analysis: AnalysisJson): string {
  const head = `── ${ticket.ticket_number}  ${LANGUAGES[analysis.language]}  ${analysis.suggested_category ?? "no category"}  ${percent(analysis.confidence_score)} `;
  const sources = sourceLines(analysis);
  return [
    head + "─".repeat(Math.max(0, COLUMNS - displayWidth(head))),
    ...wrapText(ticket.title, COLUMNS),
    "",
    ...stepLines(analysis),
    ...(sources.length > 0 ? ["", "  similar to", ...sources] : []),
    "",
    ...howMade(analysis),
    "",
  ].join("\n");
}
