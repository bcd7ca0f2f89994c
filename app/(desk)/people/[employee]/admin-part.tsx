import { getFormatter, getTranslations } from "next-intl/server";
import { AccessPanel } from "@/components/people/access-panel";
import { EmployeeForm } from "@/components/people/employee-form";
import { Notice } from "@/components/ui/notice";
import { Panel } from "@/components/ui/panel";
import type { Ctx } from "@/lib/core/ctx";
import { readAccess } from "@/lib/people/read-access";
import type { EmployeeRecord } from "@/lib/people/schema";
import { changePerson, deactivatePerson, endSessionsOf, erasePerson, issueLink, reactivatePerson, removeSecondFactorOf } from "../actions";

interface AdminPartProps {
  ctx: Ctx;
  person: EmployeeRecord;
  part: "record" | "access";
}

const actions = { issueLink, endSessions: endSessionsOf, removeSecondFactor: removeSecondFactorOf, deactivate: deactivatePerson, reactivate: reactivatePerson, erase: erasePerson };

/** What an administrator can change; of an erased person nothing is left to change. */
export async function AdminPart({ ctx, person, part }: AdminPartProps) {
  const access = await readAccess(ctx, { employeeId: person.employeeId });
  const t = await getTranslations("People");
  const format = await getFormatter();
  if (access.erasedAt) return part === "record" ? null : <Notice tone="calm">{t("erasedSince", { moment: format.dateTime(access.erasedAt, { dateStyle: "long" }) })}</Notice>;
  if (part === "access") return <AccessPanel person={person} access={access} actions={actions} />;
  return (
    <Panel title={t("record")}>
      <EmployeeForm person={person} change={changePerson} />
    </Panel>
  );
}
