import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { DialogClose } from "@/components/ui/dialog";
import type { SuggestAnswer } from "@/lib/search/schema";
import { OpenDuplicate } from "./open-duplicate";
import { SuggestGroup } from "./suggest-group";
import { SuggestedSource } from "./suggested-source";

interface SuggestListProps {
  found: SuggestAnswer;
  /** An article helped: no ticket is needed. */
  onSolved: () => void;
}

/** What may make the ticket needless, then what may already be it, then how such was solved. */
export function SuggestList({ found: { articles, openDuplicates, solvedTickets }, onSolved }: SuggestListProps) {
  const t = useTranslations("Suggest");
  const solved = (
    <DialogClose asChild>
      <Button look="primary" onClick={onSolved}>
        <Check aria-hidden />
        {t("solved")}
      </Button>
    </DialogClose>
  );
  return (
    <div className="divide-y">
      {openDuplicates.length > 0 && (
        <SuggestGroup title={t("duplicates")}>
          {openDuplicates.map((ticket) => (
            <OpenDuplicate key={ticket.ticketNumber} ticket={ticket} />
          ))}
        </SuggestGroup>
      )}
      {articles.length > 0 && (
        <SuggestGroup title={t("articles")}>
          {articles.map(({ id, title, language }) => (
            <SuggestedSource key={id} source={{ type: "article", articleId: id, title, language }} actions={solved} />
          ))}
        </SuggestGroup>
      )}
      {solvedTickets.length > 0 && (
        <SuggestGroup title={t("solvedTickets")}>
          {solvedTickets.map(({ ticketNumber, title, language }) => (
            <SuggestedSource key={ticketNumber} source={{ type: "ticket", ticketNumber, title, language }} />
          ))}
        </SuggestGroup>
      )}
    </div>
  );
}
