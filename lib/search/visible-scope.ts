import { and, eq, gte, inArray, type SQL, sql } from "drizzle-orm";
import type { Category } from "@/db/enums";
import { articles } from "@/db/schema/articles";
import { tickets } from "@/db/schema/tickets";
import { may } from "@/lib/auth/permissions";
import type { Actor } from "@/lib/core/ctx";
import { articleScope } from "@/lib/knowledge/scope";
import { OPEN_STATUSES } from "@/lib/tickets/lifecycle";
import { ticketScope } from "@/lib/tickets/scope";
import { type DocumentScope, noDocument } from "./document-scope";
import { teachingArticle, teachingTicket } from "./teaching-scope";

const all = (...conditions: (SQL | undefined)[]): SQL => and(...conditions) ?? sql`true`;

interface SearchedKinds {
  type: "ticket" | "article" | "all";
  category?: Category | undefined;
}

/** What an actor may see of the kinds that are searched. */
export function visibleScope(actor: Actor, { type, category }: SearchedKinds): DocumentScope {
  return {
    ticket: type !== "article" && may(actor, "ticket.read") ? all(ticketScope(actor), category && eq(tickets.category, category)) : noDocument,
    article: type !== "ticket" && may(actor, "article.read") ? all(articleScope(actor), category && eq(articles.category, category)) : noDocument,
  };
}

/** What teaches and an actor may see: tickets for those alone who see every ticket. */
export function visibleTeachingScope(actor: Actor): DocumentScope {
  return {
    ticket: may(actor, "ticket.readAll") ? all(ticketScope(actor), teachingTicket(null)) : noDocument,
    article: all(articleScope(actor), teachingArticle()),
  };
}

/** Open tickets since a moment: all for those who see every ticket, the own ones for other people. */
export function recentOpenScope(actor: Actor, since: Date): DocumentScope {
  const isAllowed = may(actor, "ticket.readAll") || (actor.type === "person" && may(actor, "ticket.read"));
  const recent = all(ticketScope(actor), inArray(tickets.status, OPEN_STATUSES), gte(tickets.createdAt, since));
  return { ticket: isAllowed ? recent : noDocument, article: noDocument };
}
