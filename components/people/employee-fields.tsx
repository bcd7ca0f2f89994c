import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { LOCALES, ROLES } from "@/db/enums";
import type { EmployeeRecord } from "@/lib/people/schema";

interface EmployeeFieldsProps {
  /** What they begin with. */
  person: Pick<EmployeeRecord, "name" | "email" | "department" | "officeLocation" | "locale" | "role"> | undefined;
  errors: Record<string, string>;
}

/** What an administrator writes of a person, new or known. */
export function EmployeeFields({ person, errors }: EmployeeFieldsProps) {
  const t = useTranslations("People");
  const roles = useTranslations("Roles");
  const languages = useTranslations("Languages");
  return (
    <>
      <Field label={t("name")} error={errors.name}>
        {(wiring) => <Input {...wiring} name="name" required maxLength={200} defaultValue={person?.name} autoComplete="off" />}
      </Field>
      <Field label={t("email")} error={errors.email}>
        {(wiring) => <Input {...wiring} name="email" type="email" required maxLength={320} defaultValue={person?.email} autoComplete="off" />}
      </Field>
      <Field label={t("department")} error={errors.department}>
        {(wiring) => <Input {...wiring} name="department" maxLength={200} defaultValue={person?.department} autoComplete="off" />}
      </Field>
      <Field label={t("office")} error={errors.officeLocation}>
        {(wiring) => <Input {...wiring} name="officeLocation" maxLength={200} defaultValue={person?.officeLocation} autoComplete="off" />}
      </Field>
      <Field label={t("role")} error={errors.role}>
        {(wiring) => (
          <Select {...wiring} name="role" defaultValue={person?.role ?? "employee"}>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {roles(role)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("language")} error={errors.locale}>
        {(wiring) => (
          <Select {...wiring} name="locale" defaultValue={person?.locale ?? ""}>
            <option value="">{t("languageOpen")}</option>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale}>
                {languages(locale)}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </>
  );
}
