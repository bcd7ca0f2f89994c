import { inArray } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import type { Ctx } from "@/lib/core/ctx";
import { cleanText } from "./clean-text";
import { documentKey } from "./found-document";
import { idsOf } from "./load-documents";
import type { SearchResult } from "./schema";
import { plainText, snippet } from "./snippet";

type Found = Omit<SearchResult, "similarity">;

async function loadTickets(ctx: Ctx, ids: string[], query: string): Promise<Found[]> {
  if (ids.length === 0) return [];
  const { id, title, category, language, status, ticketNumber, description, resolution } = tickets;
  const rows = await ctx.db.select({ id, title, category, language, status, ticketNumber, description, resolution }).from(tickets).where(inArray(id, ids));
  return rows.map(({ description, resolution, ...row }) => ({ ...row, type: "ticket", snippet: snippet(`${cleanText(description)}\n${resolution ?? ""}`, query) }));
}

async function loadArticles(ctx: Ctx, ids: string[], query: string): Promise<Found[]> {
  if (ids.length === 0) return [];
  const { id, title, category, language, status, content } = articles;
  const rows = await ctx.db.select({ id, title, category, language, status, content }).from(articles).where(inArray(id, ids));
  return rows.map(({ content, ...row }) => ({ ...row, type: "article", ticketNumber: null, snippet: snippet(plainText(content), query) }));
}

/** What a list of results shows of the documents of these keys, by key, with a line of each around what was looked for. */
export async function loadResults(ctx: Ctx, keys: readonly string[], query: string): Promise<Map<string, Found>> {
  const found = [...(await loadTickets(ctx, idsOf(keys, "ticket"), query)), ...(await loadArticles(ctx, idsOf(keys, "article"), query))];
  return new Map(found.map((result) => [documentKey(result), result]));
}
