"use client";

import { useTranslations } from "next-intl";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { CharacterCount } from "@/components/tickets/character-count";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Spinner } from "@/components/ui/spinner";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toasts";
import { DESCRIPTION_MAX, TITLE_MAX } from "@/lib/tickets/limits";
import { type EditDraft, editedFields } from "./edit-draft";
import { sendByKey } from "./send-by-key";
import type { TicketDesk } from "./use-ticket-desk";

interface EditFormProps {
  desk: TicketDesk;
  values: EditDraft;
  change: (part: Partial<EditDraft>) => void;
  onTyping: () => void;
  /** Saved, or given up. */
  onDone: () => void;
}

/** Title and description, where the description stood. */
export function EditForm({ desk: { ticket, save, cache }, values, change, onTyping, onDone }: EditFormProps) {
  const t = useTranslations("TicketDesk");
  const names = useTranslations("NewTicket");
  const toast = useToast();
  const patch = editedFields(values);
  const saving = () => save(patch, values.version);
  const { run, pending, refusal } = useAction(saving, (saved) => {
    void cache.settle(saved);
    toast({ text: t("edited") });
    onDone();
  });
  const { errors, mend } = useFieldErrors(refusal);
  const write = (part: Partial<EditDraft>) => {
    mend(Object.keys(part));
    change(part);
    onTyping();
  };
  const isOfFields = refusal?.fields.title !== undefined || refusal?.fields.description !== undefined;
  return (
    <form
      noValidate
      className="flex flex-col gap-3 px-4 py-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(patch).length === 0) onDone();
        else run();
      }}
    >
      <RefusalNotice refusal={isOfFields ? undefined : refusal} />
      <Field label={names("title")} error={errors.title} note={<CharacterCount length={values.title.length} max={TITLE_MAX} />}>
        {(wiring) => <Input {...wiring} autoFocus lang={ticket.language} dir="auto" value={values.title} onChange={(event) => write({ title: event.target.value })} />}
      </Field>
      <Field label={names("description")} error={errors.description} note={<CharacterCount length={values.description.length} max={DESCRIPTION_MAX} />}>
        {(wiring) => <Textarea {...wiring} lang={ticket.language} dir="auto" value={values.description} onChange={(event) => write({ description: event.target.value })} onKeyDown={sendByKey} />}
      </Field>
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending && <Spinner />}
          {t("save")}
        </Button>
        <Button onClick={onDone}>{t("discard")}</Button>
        <span className="text-xs text-quiet">{t("kept")}</span>
      </div>
    </form>
  );
}
