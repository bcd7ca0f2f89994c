import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { EmployeeRecord } from "@/lib/people/schema";

const COMPARED = ["name", "email", "department", "officeLocation", "role", "locale", "handlesConfidential"] as const;

export type ComparedFields = Pick<EmployeeRecord, (typeof COMPARED)[number]>;

interface EmployeeConflictProps {
  message: string;
  /** As it was when the form began. */
  before: ComparedFields;
  mine: ComparedFields;
  current: EmployeeRecord;
  onKeep: () => void;
  onTake: () => void;
}

/** Somebody saved first: both versions of what differs, and the choice between them. What was typed stays in the form. */
export function EmployeeConflict({ message, before, mine, current, onKeep, onTake }: EmployeeConflictProps) {
  const t = useTranslations("People");
  const roles = useTranslations("Roles");
  const languages = useTranslations("Languages");
  const names = { name: t("name"), email: t("email"), department: t("department"), officeLocation: t("office"), role: t("role"), locale: t("language"), handlesConfidential: t("confidential") };
  const word = (field: (typeof COMPARED)[number], of: ComparedFields): string => {
    if (field === "role") return roles(of.role);
    if (field === "locale") return of.locale ? languages(of.locale) : t("languageOpen");
    if (field === "handlesConfidential") return t(of.handlesConfidential ? "yes" : "no");
    return of[field] || "–";
  };
  const differing = COMPARED.filter((field) => mine[field] !== current[field]);
  return (
    <Notice tone="caution" role="alert">
      <p>{message}</p>
      {differing.length > 0 && (
        <table className="my-2 w-full text-left text-sm">
          <thead className="text-xs text-quiet">
            <tr>
              <th scope="col" className="pr-3 font-normal">{t("field")}</th>
              <th scope="col" className="pr-3 font-normal">{t("yours")}</th>
              <th scope="col" className="font-normal">{t("theirs")}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((field) => (
              <tr key={field}>
                <th scope="row" className="pr-3 font-medium">{names[field]}</th>
                <td className="pr-3 wrap-anywhere">{mine[field] === before[field] ? <span className="text-quiet">{t("untouched")}</span> : word(field, mine)}</td>
                <td className="wrap-anywhere">{word(field, current)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="flex flex-wrap gap-2 pt-1">
        <Button size="sm" onClick={onKeep}>{t("keepMine")}</Button>
        <Button size="sm" onClick={onTake}>{t("takeTheirs")}</Button>
      </div>
    </Notice>
  );
}
