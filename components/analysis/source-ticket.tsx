"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ForeignLanguage } from "@/components/locale/foreign-language";
import { Facet } from "@/components/tickets/facet";
import { ExactTime } from "@/components/time/exact-time";
import { findPassage } from "./find-passage";
import { PassageFrame } from "./passage-frame";
import { PassageText } from "./passage-text";
import { SourceLoading } from "./source-loading";
import { SourceMissing } from "./source-missing";
import { sourceTicketQuery, troubleOf } from "./source-query";

interface SourceTicketProps {
  ticketNumber: string;
  step: string | undefined;
}

/** How a ticket was solved, and what it was about. */
export function SourceTicket({ ticketNumber, step }: SourceTicketProps) {
  const t = useTranslations("Sources");
  const { data: ticket, error, refetch } = useQuery(sourceTicketQuery(ticketNumber));
  const trouble = troubleOf(error);
  if (!ticket) return trouble ? <SourceMissing trouble={trouble} retry={() => void refetch()} /> : <SourceLoading />;
  const { language, status, category, resolvedAt, description, resolution } = ticket;
  const parts = [
    { name: t("resolution"), text: resolution ?? "" },
    { name: t("description"), text: description },
  ];
  const passage = step === undefined ? undefined : findPassage(parts.map(({ text }) => text), step, language);
  return (
    <PassageFrame step={step}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-quiet">
        <Facet status={status} />
        <Facet category={category} />
        <ForeignLanguage language={language} />
        {resolvedAt && <ExactTime value={resolvedAt} />}
      </p>
      {parts.map(
        ({ name, text }, at) =>
          text !== "" && (
            <section key={name} aria-label={name} className="flex flex-col gap-1">
              <h3 className="text-xs font-semibold text-quiet">{name}</h3>
              <PassageText text={text} language={language} passage={passage?.at === at ? passage : undefined} />
            </section>
          ),
      )}
    </PassageFrame>
  );
}
