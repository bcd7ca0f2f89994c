import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { allowedMoves } from "@/lib/tickets/lifecycle";
import type { TicketDesk } from "./use-ticket-desk";

interface LifecycleButtonsProps {
  desk: TicketDesk;
  onResolve: () => void;
  onAssignToMe: () => void;
  onReopen: () => void;
  close: { run: () => void; pending: boolean };
}

/** The moves that the ticket's status allows its reader, the likeliest one last. */
export function LifecycleButtons({ desk: { ticket, reader }, onResolve, onAssignToMe, onReopen, close }: LifecycleButtonsProps) {
  const t = useTranslations("TicketDesk");
  const moves = allowedMoves(ticket.status);
  const isMine = ticket.assignedTo === reader.id;
  return (
    <>
      {moves.includes("reopen") && <Button onClick={onReopen}>{t("reopenAsk")}</Button>}
      {moves.includes("close") && (
        <Button look={reader.isStaff ? "outline" : "primary"} onClick={close.run} aria-disabled={close.pending}>
          {close.pending && <Spinner />}
          {t(reader.isStaff ? "close" : "closeOwn")}
        </Button>
      )}
      {reader.isStaff && moves.includes("assign") && !isMine && (
        <Button onClick={onAssignToMe} aria-keyshortcuts="i">
          {t("assignToMe")}
          <Kbd>I</Kbd>
        </Button>
      )}
      {reader.isStaff && moves.includes("resolve") && (
        <Button look="primary" onClick={onResolve} aria-keyshortcuts="s">
          {t("resolveAsk")}
          <Kbd>S</Kbd>
        </Button>
      )}
    </>
  );
}
