import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { PeopleProperty } from "./people-property";
import { useMembers } from "./use-members";
import type { TicketDesk } from "./use-ticket-desk";

/** Who is told of what happens to the ticket without having it. */
export function WatchersProperty({ desk }: { desk: TicketDesk }) {
  const t = useTranslations("TicketDesk");
  const { ticket, reader, actions } = desk;
  const { add, remove } = useMembers(desk, "watchers", { add: actions.watchTicket, remove: actions.unwatchTicket });
  const watches = ticket.watchers.includes(reader.id);
  const Icon = watches ? EyeOff : Eye;
  return (
    <PeopleProperty name={t("watchers")} desk={desk} people={ticket.watchers} adds={t("addWatcher")} onAdd={add} onRemove={remove}>
      <Button size="sm" look="ghost" className="-mx-2" onClick={() => (watches ? remove(reader.id) : add(reader.id))}>
        <Icon aria-hidden />
        {t(watches ? "unwatch" : "watch")}
      </Button>
    </PeopleProperty>
  );
}
