import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { Requester } from "@/lib/people/schema";

interface RequesterSelectProps {
  requesters: Requester[];
  value: string;
  error?: string;
  onChange: (employeeId: string) => void;
}

export function RequesterSelect({ requesters, value, error, onChange }: RequesterSelectProps) {
  const t = useTranslations("NewTicket");
  return (
    <Field label={t("requester")} error={error}>
      {(wiring) => (
        <Select {...wiring} name="employeeId" value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{t("myself")}</option>
          {requesters.map(({ employeeId, name, department }) => (
            <option key={employeeId} value={employeeId}>
              {department ? `${name} · ${department}` : name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
