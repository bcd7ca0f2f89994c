"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useChosenFiles } from "@/components/attachments/use-chosen-files";
import { DraftNote } from "@/components/conversation/draft-note";
import { useServerDraft } from "@/components/drafts/use-server-draft";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { SuggestAnnouncement } from "@/components/suggest/suggest-announcement";
import { SuggestAside } from "@/components/suggest/suggest-aside";
import { SuggestBar } from "@/components/suggest/suggest-bar";
import { useSuggestions } from "@/components/suggest/use-suggestions";
import { cn } from "@/components/ui/cn";
import { Notice } from "@/components/ui/notice";
import { useEarlyInput } from "@/components/ui/use-early-input";
import { CATEGORIES, PRIORITIES } from "@/db/enums";
import { ChoiceGroup } from "./choice-group";
import { BLANK_TICKET, type FileTicket, isBlank, type NewTicket, newTicket, toSend } from "./new-ticket";
import { NewTicketConflict } from "./new-ticket-conflict";
import { NewTicketFields } from "./new-ticket-fields";
import { NewTicketFiled } from "./new-ticket-filed";
import { NewTicketFiles } from "./new-ticket-files";
import { NewTicketRequester } from "./new-ticket-requester";
import { NewTicketSend } from "./new-ticket-send";
import { NewTicketSolved } from "./new-ticket-solved";
import { NewTicketStaffFields } from "./new-ticket-staff-fields";
import { useFileTransfer } from "./use-file-transfer";
import { useFiling } from "./use-filing";

interface NewTicketFormProps {
  me: { employeeId: string; name: string };
  /** Who reports for others, and says more of a ticket than employees are asked. */
  isStaff: boolean;
  /** Of one file, in bytes. */
  fileLimit: number;
  fileTicket: FileTicket;
}

const DRAFT = "new-ticket";

const categories = CATEGORIES.map((category) => ({ value: category, facet: { category } }));
const priorities = PRIORITIES.map((priority) => ({ value: priority, facet: { priority } }));

export function NewTicketForm({ me, isStaff, fileLimit, fileTicket }: NewTicketFormProps) {
  const t = useTranslations("NewTicket");
  const form = useRef<HTMLFormElement>(null);
  const draft = useServerDraft(DRAFT, newTicket, BLANK_TICKET);
  const { values } = draft;
  const suggestions = useSuggestions(values);
  const { waiting, refused, choose, most } = useChosenFiles(DRAFT, fileLimit);
  const { isOver, handlers } = useFileTransfer(choose);
  const { file, retry, pending, refusal, filed } = useFiling({ fileTicket, waiting, onFiled: draft.forget, onFiledBefore: () => draft.change({ submission: "" }) });
  const [solved, setSolved] = useState<NewTicket>();
  const { errors, mend } = useFieldErrors(refusal);

  const change = (part: Partial<NewTicket>) => {
    setSolved(undefined);
    mend(Object.keys(part));
    draft.change(part);
  };
  const solve = () => {
    setSolved(values);
    draft.forget();
  };
  useEarlyInput(form, ({ confidential, ...fields }) => {
    const { data = {} } = newTicket.partial().safeParse({ ...fields, ...(confidential === "on" && { confidential: true }) });
    if (!isBlank(data)) draft.change(data);
  });
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [refusal]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sent = toSend(values);
    draft.change({ submission: sent.submission });
    file(sent);
  };
  if (filed) return <NewTicketFiled ticket={filed} waiting={waiting} pending={pending} onRetry={() => retry(filed)} />;
  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,42rem)_minmax(16rem,22rem)]">
      <form ref={form} noValidate onSubmit={submit} {...handlers} className={cn("flex min-w-0 flex-col gap-5 rounded-lg", isOver && "outline-2 outline-offset-8 outline-accent outline-dashed")}>
        {draft.theirs && <NewTicketConflict mine={values} theirs={draft.theirs} onResolve={draft.resolveConflict} />}
        {solved && <NewTicketSolved onUndo={() => change(solved)} />}
        {isStaff && <NewTicketRequester me={me} value={values.employeeId} error={errors.employeeId} onChange={(employeeId) => change({ employeeId })} />}
        <NewTicketFields values={values} errors={errors} onChange={change}>
          <SuggestBar suggestions={suggestions} onSolved={solve} />
        </NewTicketFields>
        <NewTicketFiles files={waiting.files} limit={most} refused={refused} onChoose={choose} onRemove={waiting.remove} />
        <ChoiceGroup legend={t("category")} hint={isStaff ? undefined : t("categoryHint")} name="category" value={values.category} options={categories} onChange={(category) => change({ category })} />
        <ChoiceGroup legend={t("priority")} hint={isStaff ? undefined : t("priorityHint")} name="priority" value={values.priority} options={priorities} onChange={(priority) => change({ priority })} />
        {isStaff && <NewTicketStaffFields values={values} errors={errors} onChange={change} />}
        {refusal && (
          <Notice tone="danger" role="alert">
            {refusal.code === "unreachable" ? t("unreachable") : refusal.message}
          </Notice>
        )}
        <NewTicketSend pending={pending}>
          <DraftNote draft={draft} isEmpty={isBlank(values)} />
        </NewTicketSend>
      </form>
      <SuggestAside suggestions={suggestions} onSolved={solve} />
      <SuggestAnnouncement suggestions={suggestions} />
    </div>
  );
}
