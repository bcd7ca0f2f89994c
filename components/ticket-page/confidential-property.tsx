import { Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import { CheckField } from "@/components/ui/check-field";
import { PeopleProperty } from "./people-property";
import { useMembers } from "./use-members";
import type { TicketDesk } from "./use-ticket-desk";

/** Whether the ticket is for few eyes, and for whose beside requester and assignee. */
export function ConfidentialProperty({ desk }: { desk: TicketDesk }) {
  const t = useTranslations("TicketDesk");
  const { ticket, reader, actions, change } = desk;
  const { add, remove } = useMembers(desk, "viewers", { add: actions.nameViewer, remove: actions.unnameViewer });
  if (!reader.isStaff) {
    return ticket.confidential ? (
      <div className="col-span-full">
        <dt className="sr-only">{t("confidential")}</dt>
        <dd className="flex items-center gap-1.5 text-sm">
          <Lock aria-hidden className="size-4 shrink-0 text-caution" />
          {t("confidential")}
        </dd>
      </div>
    ) : null;
  }
  return (
    <>
      <div className="col-span-full md:max-xl:col-span-1">
        <dt className="sr-only">{t("confidential")}</dt>
        <dd>
          <CheckField
            label={t("confidential")}
            hint={ticket.confidential ? t("confidentialHint") : undefined}
            checked={ticket.confidential}
            onChange={(event) => void change({ confidential: event.target.checked }, t(event.target.checked ? "madeConfidential" : "madeOpen"))}
          />
        </dd>
      </div>
      {ticket.confidential && <PeopleProperty name={t("viewers")} desk={desk} people={ticket.viewers} adds={t("addViewer")} onAdd={add} onRemove={remove} />}
    </>
  );
}
