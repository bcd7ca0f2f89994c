import { and, eq, ne, type SQL, sql } from "drizzle-orm";
import { drafts } from "@/db/schema/drafts";
import { actingPerson } from "@/lib/auth/acting-person";
import type { Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import type { Draft } from "./schema";

export const draftColumns = { key: drafts.key, content: drafts.content, version: drafts.version, updatedAt: drafts.updatedAt };

export const ownDrafts = (ctx: Ctx): SQL => eq(drafts.employeeId, actingPerson(ctx).id);

/** A discarded draft stays for a while as an empty row, so that no version of it comes twice. */
export const isKept = (): SQL => ne(drafts.content, sql`'{}'::jsonb`);

const nothing = (key: string): Draft => ({ key, content: {}, version: 0, updatedAt: null });

/** A person's own draft; an empty one where there is none. */
export async function findDraft(ctx: Ctx, key: string): Promise<Draft> {
  const [row] = await ctx.db.select(draftColumns).from(drafts).where(and(ownDrafts(ctx), eq(drafts.key, key)));
  return row ?? nothing(key);
}

/**
 * A person's own draft, its row locked until the transaction ends; made if there is none. Throws stale, with the draft as it
 * is now, where it is another than the version that was seen.
 */
export async function lockDraft(ctx: Ctx, key: string, seen: number | undefined): Promise<Draft> {
  if (!ctx.outbox) throw new TypeError("a draft is locked inside a transaction");
  await ctx.db.insert(drafts).values({ employeeId: actingPerson(ctx).id, key, content: {}, version: 0, updatedAt: ctx.now() }).onConflictDoNothing();
  const [row] = await ctx.db.select(draftColumns).from(drafts).where(and(ownDrafts(ctx), eq(drafts.key, key))).for("update");
  if (!row) throw new TypeError("a draft that was just made was not there");
  if (seen !== undefined && seen !== row.version) throw new DomainError("stale", "draft_changed", { version: row.version }, { currentVersion: row.version, current: row });
  return row;
}
