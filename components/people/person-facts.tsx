import { useTranslations } from "next-intl";
import { Property } from "@/components/tickets/property";
import { ExactTime } from "@/components/time/exact-time";
import { Panel } from "@/components/ui/panel";
import type { EmployeeRecord } from "@/lib/people/schema";
import { ActiveMark } from "./active-mark";

export function PersonFacts({ person }: { person: EmployeeRecord }) {
  const t = useTranslations("People");
  const roles = useTranslations("Roles");
  const languages = useTranslations("Languages");
  const { employeeId, email, department, role, officeLocation, locale, isActive, handlesConfidential, createdAt, updatedAt } = person;
  return (
    <Panel title={t("facts")}>
      <dl className="grid grid-cols-2 gap-x-4 gap-y-3 px-4 py-3">
        <Property name={t("id")}>{employeeId}</Property>
        <Property name={t("state")}>
          <ActiveMark isActive={isActive} />
        </Property>
        <Property name={t("email")}>
          <a href={`mailto:${email}`} className="text-accent hover:underline">
            {email}
          </a>
        </Property>
        <Property name={t("role")}>{roles(role)}</Property>
        <Property name={t("department")}>{department || "–"}</Property>
        <Property name={t("office")}>{officeLocation || "–"}</Property>
        <Property name={t("language")}>{locale ? languages(locale) : t("languageOpen")}</Property>
        {role !== "employee" && <Property name={t("confidential")}>{t(handlesConfidential ? "yes" : "no")}</Property>}
        <Property name={t("addedAt")}>
          <ExactTime value={createdAt} />
        </Property>
        <Property name={t("changedAt")}>
          <ExactTime value={updatedAt} />
        </Property>
      </dl>
    </Panel>
  );
}
