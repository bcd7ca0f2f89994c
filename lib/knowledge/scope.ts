import { and, eq, isNull, type SQL } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";

/** The articles that an actor may see: all for staff, published ones for everyone else that are for everyone. */
export function articleScope(actor: Actor): SQL | undefined {
  const there = isNull(articles.deletedAt);
  if (may(actor, "article.readStaff")) return there;
  return and(there, eq(articles.status, "published"), eq(articles.audience, "everyone"));
}
