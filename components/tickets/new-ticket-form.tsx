"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { Textarea } from "@/components/ui/textarea";
import { useEarlyInput } from "@/components/ui/use-early-input";
import { useHydrated } from "@/components/ui/use-hydrated";
import { CATEGORIES, PRIORITIES } from "@/db/enums";
import type { Requester } from "@/lib/people/schema";
import { DESCRIPTION_MAX, TITLE_MAX } from "@/lib/tickets/schema";
import { CharacterCount } from "./character-count";
import { ChoiceGroup } from "./choice-group";
import { BLANK_TICKET, type FileTicket, isBlank, newTicket } from "./new-ticket";
import { RequesterSelect } from "./requester-select";
import { useDraft } from "./use-draft";

interface NewTicketFormProps {
  /** For whom staff may report; undefined for who reports own troubles alone. */
  requesters: Requester[] | undefined;
  fileTicket: FileTicket;
}

const categories = CATEGORIES.map((category) => ({ value: category, facet: { category } }));
const priorities = PRIORITIES.map((priority) => ({ value: priority, facet: { priority } }));

type Refusal = { message: string; fields: Record<string, string> };

export function NewTicketForm({ requesters, fileTicket }: NewTicketFormProps) {
  const t = useTranslations("NewTicket");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const { values, change, forget } = useDraft("deskwise.new-ticket", newTicket, BLANK_TICKET);
  const [refusal, setRefusal] = useState<Refusal>();
  const [pending, startTransition] = useTransition();
  const hydrated = useHydrated();
  const { title, description, employeeId } = refusal?.fields ?? {};

  useEarlyInput(form, (fields) => {
    const { data = {} } = newTicket.partial().safeParse(fields);
    if (!isBlank(data)) change(data);
  });
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [refusal]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    startTransition(async () => {
      const answer = await fileTicket(values).catch(() => ({ ok: false as const, message: t("unreachable"), fields: {} }));
      if (!answer.ok) return setRefusal(answer);
      forget();
      router.push(`/tickets/${answer.result.ticketNumber}`);
    });
  };
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit();
  };

  return (
    <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-5">
      {refusal && (
        <Notice tone="danger" role="alert">
          {refusal.message}
        </Notice>
      )}
      {requesters && <RequesterSelect requesters={requesters} value={values.employeeId} error={employeeId} onChange={(id) => change({ employeeId: id })} />}
      <Field label={t("title")} error={title} note={<CharacterCount length={values.title.length} max={TITLE_MAX} />}>
        {(wiring) => (
          <Input {...wiring} name="title" required autoFocus dir="auto" placeholder={t("titleHint")} value={values.title} onChange={(event) => change({ title: event.target.value })} />
        )}
      </Field>
      <Field label={t("description")} error={description} note={<CharacterCount length={values.description.length} max={DESCRIPTION_MAX} />}>
        {(wiring) => (
          <Textarea
            {...wiring}
            name="description"
            required
            dir="auto"
            placeholder={t("descriptionHint")}
            onKeyDown={sendByKey}
            value={values.description}
            onChange={(event) => change({ description: event.target.value })}
          />
        )}
      </Field>
      <ChoiceGroup legend={t("category")} name="category" value={values.category} options={categories} onChange={(category) => change({ category })} />
      <ChoiceGroup legend={t("priority")} name="priority" value={values.priority} options={priorities} onChange={(priority) => change({ priority })} />
      <div className="flex items-center gap-3 border-t pt-4">
        <Button type="submit" look="primary" className="max-sm:h-10 max-sm:grow" disabled={!hydrated} aria-disabled={pending}>
          {pending && <Spinner />}
          {t("submit")}
        </Button>
        <span className="text-xs text-quiet max-sm:hidden">{t("sendByKey")}</span>
      </div>
    </form>
  );
}
