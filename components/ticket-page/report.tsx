import { Pencil } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { TicketDescription } from "@/components/tickets/ticket-description";
import { Button } from "@/components/ui/button";
import type { Edit } from "./use-edit";
import type { TicketDesk } from "./use-ticket-desk";

const EditForm = dynamic(() => import("./edit-form").then(({ EditForm }) => EditForm), { ssr: false });

const quietly = () => {};

interface ReportProps {
  desk: TicketDesk;
  edit: Edit;
  onTyping?: () => void;
}

/** What was reported, or the form that changes it. */
export function Report({ desk, edit, onTyping = quietly }: ReportProps) {
  const t = useTranslations("TicketDesk");
  return (
    <TicketDescription
      desk={desk}
      form={edit.isOpen && <EditForm desk={desk} values={edit.values} change={edit.change} onTyping={onTyping} onDone={edit.end} />}
      aside={
        edit.may &&
        !edit.isOpen && (
          <Button size="sm" look="ghost" onClick={edit.begin} aria-label={t("edit")} aria-keyshortcuts="e" className="-mr-2">
            <Pencil aria-hidden />
            {t("editShort")}
          </Button>
        )
      }
    />
  );
}
