import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { inboxAddress, type InboxView } from "./inbox-address";

interface InboxTabsProps {
  show: InboxView["show"];
  unread: number;
}

export function InboxTabs({ show, unread }: InboxTabsProps) {
  const t = useTranslations("Inbox");
  const format = useFormatter();
  return (
    <nav aria-label={t("which")}>
      <ul className="flex gap-1">
        {(["unread", "all"] as const).map((choice) => (
          <li key={choice}>
            <Link
              href={inboxAddress({ show: choice })}
              aria-current={choice === show ? "page" : undefined}
              className={cn("flex h-8 items-center gap-1.5 rounded-md px-2.5 text-sm usual:text-quiet transition-colors hover:bg-sunken hover:text-ink", choice === show && "bg-sunken font-medium text-ink")}
            >
              {t(choice)}
              {choice === "unread" && unread > 0 && <span className="text-xs tabular">{format.number(unread)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
