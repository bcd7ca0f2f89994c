import { useTranslations } from "next-intl";
import { PRIORITIES } from "@/db/enums";
import type { Stats } from "@/lib/stats/schema";
import { DurationTable } from "./duration-table";
import { Section } from "./section";
import { ticketsBehind } from "./tickets-behind";

type SpeedProps = Pick<Stats, "days" | "startsAt" | "firstResponse" | "firstResponseByPriority" | "resolution" | "resolutionByPriority">;

/** How long people wait: for a first response, and until it is solved. */
export function Speed({ days, startsAt, firstResponse, firstResponseByPriority, resolution, resolutionByPriority }: SpeedProps) {
  const t = useTranslations("Dashboard");
  const priorities = PRIORITIES.toReversed();
  const since = startsAt.toISOString();
  return (
    <Section title={t("speed")} note={t("inDays", { days })} className="lg:col-span-5">
      <DurationTable
        caption={t("firstResponse")}
        all={{ duration: firstResponse, href: ticketsBehind({ respondedAfter: since }) }}
        rows={priorities.map((priority) => ({ priority, duration: firstResponseByPriority[priority], href: ticketsBehind({ respondedAfter: since, priority }) }))}
      />
      <DurationTable
        caption={t("resolution")}
        all={{ duration: resolution, href: ticketsBehind({ resolvedAfter: since }) }}
        rows={priorities.map((priority) => ({ priority, duration: resolutionByPriority[priority], href: ticketsBehind({ resolvedAfter: since, priority }) }))}
      />
    </Section>
  );
}
