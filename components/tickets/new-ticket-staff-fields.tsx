import { useTranslations } from "next-intl";
import { CheckField } from "@/components/ui/check-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { NewTicket } from "./new-ticket";

interface NewTicketStaffFieldsProps {
  values: NewTicket;
  errors: Record<string, string>;
  onChange: (part: Partial<NewTicket>) => void;
}

/** What staff alone set on a ticket that they file. */
export function NewTicketStaffFields({ values: { tags, confidential }, errors, onChange }: NewTicketStaffFieldsProps) {
  const t = useTranslations("NewTicket");
  const tagsError = Object.entries(errors).find(([path]) => path.startsWith("tags"))?.[1];
  return (
    <>
      <Field label={t("tags")} error={tagsError} note={<span className="text-xs text-quiet">{t("tagsHint")}</span>}>
        {(wiring) => <Input {...wiring} name="tags" dir="auto" autoComplete="off" value={tags} onChange={(event) => onChange({ tags: event.target.value })} />}
      </Field>
      <CheckField name="confidential" label={t("confidential")} hint={t("confidentialHint")} checked={confidential} onChange={(event) => onChange({ confidential: event.target.checked })} />
    </>
  );
}
