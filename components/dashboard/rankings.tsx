import { useTranslations } from "next-intl";
import type { Stats } from "@/lib/stats/schema";
import { Ranking } from "./ranking";
import { ticketsBehind } from "./tickets-behind";

type RankingsProps = Pick<Stats, "days" | "startsAt" | "openByAssignee" | "busiestDepartments" | "busiestTags">;

/** Who has most to do, where it comes from, what it is about. */
export function Rankings({ days, startsAt, openByAssignee, busiestDepartments, busiestTags }: RankingsProps) {
  const t = useTranslations("Dashboard");
  const createdAfter = startsAt.toISOString();
  return (
    <>
      <Ranking
        title={t("byAssignee")}
        note={t("ofOpen")}
        head={t("assignee")}
        rows={openByAssignee.map(({ employeeId, name, tickets }) => ({ key: employeeId, label: name, value: tickets, href: ticketsBehind({ open: "true", assignedTo: employeeId }) }))}
      />
      <Ranking
        title={t("byDepartment")}
        note={t("ofOpen")}
        head={t("department")}
        rows={busiestDepartments.map(({ department, tickets }) => ({ key: department, label: department, value: tickets, href: ticketsBehind({ open: "true", department }) }))}
      />
      <Ranking
        title={t("topics")}
        note={t("createdIn", { days })}
        head={t("tag")}
        rows={busiestTags.map(({ tag, tickets }) => ({ key: tag, label: tag, value: tickets, href: ticketsBehind({ tag, createdAfter }) }))}
      />
    </>
  );
}
