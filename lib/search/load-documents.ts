import { inArray } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { documentKey, type TeachingDocument } from "./found-document";

/** The ids of one kind among keys of both. */
export function idsOf(keys: readonly string[], type: TeachingDocument["type"]): string[] {
  return keys.filter((key) => key.startsWith(`${type}:`)).map((key) => key.slice(type.length + 1));
}

async function loadTickets(ctx: Ctx, ids: string[]): Promise<TeachingDocument[]> {
  if (ids.length === 0) return [];
  const { id, title, category, language, ticketNumber, resolution } = tickets;
  const rows = await ctx.db.select({ id, title, category, language, ticketNumber, resolution }).from(tickets).where(inArray(id, ids));
  return rows.map((row) => ({ ...row, type: "ticket", resolution: row.resolution ?? "" }));
}

async function loadArticles(ctx: Ctx, ids: string[]): Promise<TeachingDocument[]> {
  if (ids.length === 0) return [];
  const { id, title, category, language, content, audience } = articles;
  const rows = await ctx.db.select({ id, title, category, language, content, audience }).from(articles).where(inArray(id, ids));
  return rows.map((row) => ({ ...row, type: "article" }));
}

/** The documents of these keys, by key. */
export async function loadDocuments(ctx: Ctx, keys: readonly string[]): Promise<Map<string, TeachingDocument>> {
  const found = [...(await loadTickets(ctx, idsOf(keys, "ticket"))), ...(await loadArticles(ctx, idsOf(keys, "article")))];
  return new Map(found.map((document) => [documentKey(document), document]));
}
