import type { Draft } from "@/lib/drafts/schema";

export const DRAFT: Draft = {
  key: "ticket:4711:reply",
  content: { body: "Bedankt voor uw melding. Kunt u" },
  version: 3,
  updatedAt: new Date("2026-11-24T09:40:52.000Z"),
};
