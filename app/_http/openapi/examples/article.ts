import type { Article, ArticleVersion, DraftedArticle } from "@/lib/knowledge/schema";

export const ARTICLE: Article = {
  id: "118",
  title: "After a password change: Outlook, Teams and the phone",
  content: "1. Open Credential Manager and remove what is stored for Office.\n2. Start Outlook again and type the new password once.\n3. On the phone, open the mail account and type it there too.",
  category: "software",
  tags: ["password", "outlook"],
  language: "en",
  status: "published",
  audience: "everyone",
  usageCount: 42,
  successRate: 0.88,
  createdBy: "E-0007",
  sourceTicketId: null,
  version: 2,
  createdAt: new Date("2026-03-02T10:15:00.000Z"),
  updatedAt: new Date("2026-09-18T13:40:27.000Z"),
};

export const ARTICLE_VERSION: ArticleVersion = {
  version: 1,
  title: "Outlook asks for the password again and again",
  status: "draft",
  changedBy: "E-0007",
  createdAt: new Date("2026-03-02T10:15:00.000Z"),
  content: "Remove what is stored for Office in Credential Manager.",
  category: "software",
  tags: ["outlook"],
  language: "en",
  audience: "staff",
};

export const DRAFTED_ARTICLE: DraftedArticle = {
  ...ARTICLE,
  status: "draft",
  audience: "staff",
  usageCount: 0,
  successRate: null,
  version: 1,
  nearDuplicates: [{ id: "97", title: "Mot de passe redemandé par Outlook", similarity: 0.86 }],
};
