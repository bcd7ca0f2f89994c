"use client";

import { useTranslations } from "next-intl";
import type { Answer } from "@/components/forms/answer";
import { useDeed } from "@/components/forms/use-deed";
import { RelativeTime } from "@/components/time/relative-time";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Panel } from "@/components/ui/panel";
import type { Access, EmployeeRecord } from "@/lib/people/schema";
import { AccessDeed } from "./access-deed";
import { ErasePerson } from "./erase-person";
import { PasswordLink } from "./password-link";

type Target = Pick<EmployeeRecord, "employeeId">;

export interface AccessActions {
  issueLink: (target: Target) => Promise<Answer<{ url: string; expiresAt: Date }>>;
  endSessions: (target: Target) => Promise<Answer<unknown>>;
  removeSecondFactor: (target: Target) => Promise<Answer<unknown>>;
  deactivate: (target: Target) => Promise<Answer<unknown>>;
  reactivate: (target: Target) => Promise<Answer<unknown>>;
  erase: (target: Target) => Promise<Answer<unknown>>;
}

interface AccessPanelProps {
  person: EmployeeRecord;
  access: Access;
  actions: AccessActions;
}

/** How somebody signs in, and what an administrator can do about it. */
export function AccessPanel({ person: { employeeId, name, isActive }, access, actions }: AccessPanelProps) {
  const t = useTranslations("People");
  const deed = useDeed();
  const target = { employeeId };
  return (
    <Panel title={t("access")}>
      <ul className="divide-y">
        {isActive && (
          <>
            <AccessDeed title={t("password")} text={t(access.hasPassword ? "passwordSet" : "passwordNone")}>
              <PasswordLink name={name} issue={() => actions.issueLink(target)} />
            </AccessDeed>
            <AccessDeed title={t("sessions")} text={<>{t("sessionCount", { n: access.sessions })} {access.latestSessionAt && <RelativeTime value={access.latestSessionAt} />}</>}>
              <ConfirmButton trigger={<Button>{t("endSessions")}</Button>} title={t("endSessionsTitle", { name })} text={t("endSessionsHint")} action={t("endSessions")} onConfirm={() => deed(() => actions.endSessions(target), t("sessionsEnded"))} />
            </AccessDeed>
            <AccessDeed title={t("secondFactor")} text={t(`secondFactorIs.${access.secondFactor}`)}>
              {access.secondFactor !== "off" && (
                <ConfirmButton trigger={<Button>{t("removeSecondFactor")}</Button>} title={t("removeSecondFactorTitle", { name })} text={t("removeSecondFactorHint")} action={t("removeSecondFactor")} onConfirm={() => deed(() => actions.removeSecondFactor(target), t("secondFactorRemoved"))} />
              )}
            </AccessDeed>
            <AccessDeed title={t("deactivate")} text={t("deactivateHint")}>
              <ConfirmButton trigger={<Button>{t("deactivate")}</Button>} title={t("deactivateTitle", { name })} text={t("deactivateHint")} action={t("deactivate")} onConfirm={() => deed(() => actions.deactivate(target), t("deactivatedDone", { name }))} />
            </AccessDeed>
          </>
        )}
        {!isActive && (
          <>
            <AccessDeed title={t("reactivate")} text={t("reactivateHint")}>
              <ConfirmButton trigger={<Button>{t("reactivate")}</Button>} title={t("reactivateTitle", { name })} text={t("reactivateHint")} action={t("reactivate")} onConfirm={() => deed(() => actions.reactivate(target), t("reactivatedDone", { name }))} />
            </AccessDeed>
            <AccessDeed title={t("erase")} text={t("eraseHint")}>
              <ErasePerson employeeId={employeeId} erase={() => actions.erase(target)} />
            </AccessDeed>
          </>
        )}
      </ul>
    </Panel>
  );
}
