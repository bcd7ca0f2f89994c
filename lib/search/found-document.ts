import type { Audience, Category, Locale } from "@/db/enums";

interface FoundBase {
  id: string;
  title: string;
  category: Category;
  language: Locale;
}

/** A solved ticket or a published article: what an analysis may learn from. */
export type TeachingDocument =
  | (FoundBase & { type: "ticket"; ticketNumber: string; resolution: string })
  | (FoundBase & { type: "article"; content: string; audience: Audience });

/** Names a document across both kinds. */
export const documentKey = ({ type, id }: { type: "ticket" | "article"; id: string }): string => `${type}:${id}`;
