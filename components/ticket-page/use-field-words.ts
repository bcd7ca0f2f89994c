import { useTranslations } from "next-intl";
import type { PatchField, TicketPatch } from "./ticket-patch";

/** The fields of a ticket and what stands in them, in the reader's words. */
export function useFieldWords() {
  const t = useTranslations();
  const nameOfField = (field: PatchField): string => {
    if (field === "title") return t("NewTicket.title");
    return field === "confidential" ? t("TicketDesk.confidential") : t(`TicketPage.${field}`);
  };
  const wordsOf = (values: TicketPatch, field: PatchField): string => {
    const { category, priority, language, tags, confidential } = values;
    if (field === "category") return category ? t(`Categories.${category}`) : "";
    if (field === "priority") return priority ? t(`Priorities.${priority}`) : "";
    if (field === "language") return language ? t(`Languages.${language}`) : "";
    if (field === "tags") return tags?.join(", ") ?? "";
    if (field === "confidential") return t(confidential ? "Compare.yes" : "Compare.no");
    return values[field] ?? "";
  };
  return { nameOfField, wordsOf };
}
