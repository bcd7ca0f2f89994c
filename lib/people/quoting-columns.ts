import { searchText } from "@/lib/search/segment";

/** A row's texts by column name, as JSON has them. */
export type Texts = Record<string, unknown>;

/** A table in which somebody may be quoted: free text, in columns of text, text[] or jsonb. */
export interface QuotingTable {
  table: string;
  key: readonly string[];
  texts: readonly string[];
  /** The words of the row's `search_text`, which are made from its texts. */
  words?: (row: Texts) => string;
}

const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** All of them but history and audit, which only the erasure's door opens. Tickets and articles come first: who changes one has locked it first. */
export const QUOTING_TABLES: readonly QuotingTable[] = [
  {
    table: "tickets",
    key: ["id"],
    texts: ["title", "description", "resolution", "tags", "department_snapshot", "search_text"],
    words: ({ title, description, resolution }) => searchText(text(title), text(description), text(resolution)),
  },
  { table: "articles", key: ["id"], texts: ["title", "content", "tags", "search_text"], words: ({ title, content }) => searchText(text(title), text(content)) },
  { table: "article_versions", key: ["article_id", "version"], texts: ["title", "content", "tags"] },
  { table: "comments", key: ["id"], texts: ["body"] },
  { table: "attachments", key: ["id"], texts: ["file_name"] },
  { table: "ai_responses", key: ["id"], texts: ["suggested_solution", "steps", "partial_steps", "draft_reply", "questions", "similar_tickets", "articles"] },
  { table: "ticket_ratings", key: ["ticket_id"], texts: ["comment"] },
  { table: "drafts", key: ["employee_id", "key"], texts: ["content"] },
  { table: "saved_views", key: ["id"], texts: ["name", "filters"] },
  { table: "ai_feedback", key: ["id"], texts: ["comment"] },
  { table: "events", key: ["id"], texts: ["payload"] },
  { table: "idempotency_keys", key: ["caller", "key"], texts: ["result"] },
  { table: "employees", key: ["employee_id"], texts: ["department", "office_location"] },
  { table: "api_keys", key: ["id"], texts: ["name"] },
  { table: "settings", key: ["name"], texts: ["value"] },
  { table: "webhooks", key: ["id"], texts: ["url"] },
  { table: "pgboss.job", key: ["name", "id"], texts: ["data", "output", "source_output"] },
];
