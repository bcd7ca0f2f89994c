import { articles } from "@/db/schema/articles";

/** The columns that an article is read by, everywhere. */
export const articleColumns = {
  id: articles.id,
  title: articles.title,
  content: articles.content,
  category: articles.category,
  tags: articles.tags,
  language: articles.language,
  status: articles.status,
  audience: articles.audience,
  usageCount: articles.usageCount,
  successRate: articles.successRate,
  createdBy: articles.createdBy,
  sourceTicketId: articles.sourceTicketId,
  version: articles.version,
  createdAt: articles.createdAt,
  updatedAt: articles.updatedAt,
};
