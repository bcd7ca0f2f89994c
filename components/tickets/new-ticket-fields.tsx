import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { sendByKey } from "@/components/ticket-page/send-by-key";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { DESCRIPTION_MAX, TITLE_MAX } from "@/lib/tickets/limits";
import { CharacterCount } from "./character-count";
import type { NewTicket } from "./new-ticket";

interface NewTicketFieldsProps {
  values: NewTicket;
  errors: Record<string, string>;
  /** Between title and description. */
  children: ReactNode;
  onChange: (part: Partial<NewTicket>) => void;
}

/** What happened, in one line and in as many as it takes. */
export function NewTicketFields({ values, errors, children, onChange }: NewTicketFieldsProps) {
  const t = useTranslations("NewTicket");
  return (
    <>
      <div className="flex flex-col gap-2">
        <Field label={t("title")} error={errors.title} note={<CharacterCount length={values.title.length} max={TITLE_MAX} />}>
          {(wiring) => (
            <Input {...wiring} name="title" required autoFocus dir="auto" autoComplete="off" placeholder={t("titleHint")} value={values.title} onChange={(event) => onChange({ title: event.target.value })} />
          )}
        </Field>
        {children}
      </div>
      <Field label={t("description")} error={errors.description} note={<CharacterCount length={values.description.length} max={DESCRIPTION_MAX} />}>
        {(wiring) => (
          <Textarea
            {...wiring}
            name="description"
            required
            dir="auto"
            placeholder={t("descriptionHint")}
            onKeyDown={sendByKey}
            value={values.description}
            onChange={(event) => onChange({ description: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
