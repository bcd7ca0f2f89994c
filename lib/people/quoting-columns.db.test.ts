import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { withRollback } from "@/tests/support/database";
import { QUOTING_TABLES } from "./quoting-columns";

/** Texts that a program writes, or whose rows go as a whole: nobody is quoted in them. */
const NAMELESS: Record<string, string> = {
  accounts: "id account_id provider_id employee_id access_token refresh_token id_token scope password",
  admin_audit: "action actor_type actor subject details",
  ai_feedback: "employee_id given_by_type given_by verdict category",
  ai_responses: "stage cause suggested_priority suggested_category confidence_basis model_used embedding_model source language degraded",
  api_keys: "prefix scopes created_by",
  article_versions: "category language status audience changed_by_type changed_by",
  articles: "category language status audience created_by search",
  attachments: "media_type visibility uploaded_by_type uploaded_by",
  chain_heads: "chain",
  chunks: "part content",
  classifiers: "weights",
  comments: "visibility employee_id written_by_type written_by mentions",
  drafts: "employee_id key",
  employees: "employee_id email name image role locale",
  events: "type employee_id",
  idempotency_keys: "caller key",
  notification_choices: "employee_id kind",
  notifications: "employee_id kind caused_by_type caused_by",
  password_links: "employee_id",
  saved_views: "employee_id columns",
  sessions: "id token employee_id ip_address user_agent",
  settings: "name",
  sign_in_limits: "id key",
  ticket_history: "changed_field old_value new_value comment changed_by_type changed_by",
  ticket_presence: "employee_id state",
  ticket_ratings: "employee_id",
  ticket_viewers: "employee_id",
  ticket_watchers: "employee_id",
  tickets: "ticket_number category priority status employee_id employee_name_snapshot assigned_to source language search",
  two_factors: "id secret backup_codes employee_id",
  vector_spaces: "model",
  verifications: "id identifier value",
  webhook_deliveries: "state fault",
  webhooks: "events created_by_type created_by",
};

test("every column that can hold text is searched for who is erased, or is known to name nobody", () =>
  withRollback(async (ctx) => {
    const columns = await ctx.db.execute<{ name: string }>(sql`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'tsvector') order by 1`);
    const quoting = QUOTING_TABLES.flatMap(({ table, texts }) => texts.map((column) => `${table}.${column}`)).filter((name) => !name.startsWith("pgboss."));
    const nameless = Object.entries(NAMELESS).flatMap(([table, names]) => names.split(" ").map((column) => `${table}.${column}`));
    expect(columns.map(({ name }) => name)).toEqual([...quoting, ...nameless].sort());
  }));
