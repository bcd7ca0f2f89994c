import { BookOpen, EllipsisVertical, EyeOff, Link2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toasts";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { Button } from "@/components/ui/button";
import { isSolved } from "@/lib/tickets/lifecycle";
import type { TicketDesk } from "./use-ticket-desk";

interface MoreMenuProps {
  desk: TicketDesk;
  onHide: () => void;
}

/** What staff do seldom. */
export function MoreMenu({ desk: { ticket }, onHide }: MoreMenuProps) {
  const t = useTranslations("TicketDesk");
  const toast = useToast();
  const copy = async () => {
    const address = new URL(`/tickets/${ticket.ticketNumber}`, window.location.href).href;
    // Browsers refuse where the page is not served securely.
    const copied = await (navigator.clipboard?.writeText(address) ?? Promise.reject(new Error("no clipboard"))).then(() => true, () => false);
    toast(copied ? { text: t("linkCopied") } : { text: address });
  };
  return (
    <DropdownMenu modal={false}>
      <DropdownMenuTrigger asChild>
        <Button look="ghost" size="icon" aria-label={t("more")}>
          <EllipsisVertical aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem onSelect={() => void copy()}>
          <Link2 aria-hidden />
          {t("copyLink")}
        </DropdownMenuItem>
        {isSolved(ticket.status) && ticket.resolution && !ticket.confidential && (
          <DropdownMenuItem asChild>
            <Link href={`/knowledge/new?ticket=${ticket.ticketNumber}`}>
              <BookOpen aria-hidden />
              {t("toArticle")}
            </Link>
          </DropdownMenuItem>
        )}
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={onHide}>
          <EyeOff aria-hidden />
          {t("hideAsk")}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
