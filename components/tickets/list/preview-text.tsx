import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { confidenceLevel } from "@/components/analysis/confidence-level";
import { Facet } from "@/components/tickets/facet";
import { RelativeTime } from "@/components/time/relative-time";
import type { Analysis } from "@/lib/analysis/schema";
import type { TicketDetail } from "@/lib/tickets/schema";

const STEPS_SHOWN = 3;
const COMMENTS_SHOWN = 3;

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5 border-t px-4 py-3 first:border-t-0">
      <h3 className="text-xs font-semibold text-quiet">{title}</h3>
      {children}
    </section>
  );
}

function FirstSteps({ analysis: { suggestedCategory, confidenceScore, steps, language } }: { analysis: Analysis }) {
  const t = useTranslations("Preview");
  const levels = useTranslations("Analysis");
  const format = useFormatter();
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        {suggestedCategory && <Facet category={suggestedCategory} />}
        {confidenceScore !== null && (
          <span className="text-quiet">
            {format.number(confidenceScore, { style: "percent", maximumFractionDigits: 0 })} {levels(`level.${confidenceLevel(confidenceScore)}`)}
          </span>
        )}
      </p>
      <ol lang={language} className="flex list-decimal flex-col gap-1 pl-5 text-sm">
        {steps.slice(0, STEPS_SHOWN).map(({ text }, index) => (
          <li key={index} dir="auto" className="wrap-anywhere">
            {text}
          </li>
        ))}
      </ol>
      {steps.length > STEPS_SHOWN && <p className="text-xs text-quiet">{t("moreSteps", { n: steps.length - STEPS_SHOWN })}</p>}
    </>
  );
}

/** What the ticket says, what the desk suggests, and what was said last. */
export function PreviewText({ ticket }: { ticket: TicketDetail }) {
  const t = useTranslations("Preview");
  const [newest] = ticket.aiResponses;
  const said = ticket.comments.slice(-COMMENTS_SHOWN);
  return (
    <>
      <Part title={`${ticket.employeeNameSnapshot}${ticket.departmentSnapshot ? ` · ${ticket.departmentSnapshot}` : ""}`}>
        <p lang={ticket.language} dir="auto" className="line-clamp-16 prose-plain text-sm">
          {ticket.description}
        </p>
      </Part>
      {ticket.resolution && (
        <Part title={t("resolution")}>
          <p lang={ticket.language} dir="auto" className="line-clamp-8 prose-plain text-sm">
            {ticket.resolution}
          </p>
        </Part>
      )}
      {ticket.analysisUnderWay ? <Part title={t("suggestion")}><p className="text-sm text-quiet">{t("underWay")}</p></Part> : newest && <Part title={t("suggestion")}><FirstSteps analysis={newest} /></Part>}
      {said.length > 0 && (
        <Part title={t("comments", { n: ticket.comments.length })}>
          <ul className="flex flex-col gap-2">
            {said.map(({ id, body, visibility, createdAt }) => (
              <li key={id} className="text-sm">
                <p className="flex gap-2 text-xs text-quiet">
                  <RelativeTime value={createdAt} />
                  {visibility === "internal" && <span>{t("internal")}</span>}
                </p>
                <p dir="auto" className="line-clamp-4 prose-plain">
                  {body}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
