"use client";

import { BookOpen, Hash, Search, Ticket, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { DocumentLine } from "./document-line";
import { Marked } from "./marked";
import { ticketNumberIn } from "./matching";
import { PaletteGroup } from "./palette-group";
import { PaletteItem } from "./palette-item";
import type { Found } from "./use-found";

interface FoundGroupsProps {
  typed: string;
  found: Found;
  onGo: (address: string) => void;
}

/** What the desk knows of the words that were typed. */
export function FoundGroups({ typed, found: { documents, people }, onGo }: FoundGroupsProps) {
  const t = useTranslations("Palette");
  const number = ticketNumberIn(typed);
  const tickets = documents.filter(({ type }) => type === "ticket");
  const articles = documents.filter(({ type }) => type === "article");
  const words = typed.trim();
  return (
    <>
      {number && (
        <PaletteGroup name={t("number")}>
          <PaletteItem id={`number ${number}`} icon={Hash} onSelect={() => onGo(`/tickets/${number}`)}>
            {t("openTicket", { number })}
          </PaletteItem>
        </PaletteGroup>
      )}
      {tickets.length > 0 && (
        <PaletteGroup name={t("tickets")}>
          {tickets.map((ticket) => (
            <PaletteItem key={ticket.id} id={`ticket ${ticket.id}`} icon={Ticket} onSelect={() => onGo(`/tickets/${ticket.ticketNumber}`)}>
              <DocumentLine document={ticket} typed={typed} />
            </PaletteItem>
          ))}
        </PaletteGroup>
      )}
      {articles.length > 0 && (
        <PaletteGroup name={t("articles")}>
          {articles.map((article) => (
            <PaletteItem key={article.id} id={`article ${article.id}`} icon={BookOpen} onSelect={() => onGo(`/knowledge/${article.id}`)}>
              <DocumentLine document={article} typed={typed} />
            </PaletteItem>
          ))}
        </PaletteGroup>
      )}
      {people.length > 0 && (
        <PaletteGroup name={t("people")}>
          {people.map(({ employeeId, name, department }) => (
            <PaletteItem key={employeeId} id={`person ${employeeId}`} icon={UserRound} onSelect={() => onGo(`/people/${encodeURIComponent(employeeId)}`)}>
              <span>
                <Marked text={name} typed={typed} />
              </span>
              <span className="text-xs text-quiet">{department}</span>
            </PaletteItem>
          ))}
        </PaletteGroup>
      )}
      {words && (
        <PaletteGroup name={t("everything")}>
          <PaletteItem id="search" icon={Search} onSelect={() => onGo(`/tickets?${new URLSearchParams({ search: words })}`)}>
            {t("searchTickets", { words })}
          </PaletteItem>
        </PaletteGroup>
      )}
    </>
  );
}
