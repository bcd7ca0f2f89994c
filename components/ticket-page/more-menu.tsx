import { BookOpen, EllipsisVertical, EyeOff, Link2 } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuSeparator, DropdownMenuTrigger } from "@/components/ui/dropdown-menu";
import { Button } from "@/components/ui/button";
import { articleAddress } from "./article-address";
import { useCopyLink } from "./use-copy-link";
import type { TicketDesk } from "./use-ticket-desk";

interface MoreMenuProps {
  desk: TicketDesk;
  onHide: () => void;
}

/** What staff do seldom. */
export function MoreMenu({ desk: { ticket }, onHide }: MoreMenuProps) {
  const t = useTranslations("TicketDesk");
  const copy = useCopyLink(ticket.ticketNumber);
  const article = articleAddress(ticket);
  return (
    <DropdownMenu>
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
        {article && (
          <DropdownMenuItem asChild>
            <Link href={article}>
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
