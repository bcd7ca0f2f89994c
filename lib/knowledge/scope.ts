import { and, eq, type SQL } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import { may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";

/** The articles that an actor may see: all for staff, published ones for everyone else that are for everyone. */
export function articleScope(actor: Actor): SQL | undefined {
  if (may(actor, "article.readStaff")) return undefined;
  return and(eq(articles.status, "published"), eq(articles.audience, "everyone"));
}
