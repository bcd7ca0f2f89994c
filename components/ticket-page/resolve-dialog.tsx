"use client";

import { useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { appended } from "@/components/conversation/reply-draft";
import type { Composer } from "@/components/conversation/use-composer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import type { Refusal } from "@/components/forms/answer";
import { CharacterCount } from "@/components/tickets/character-count";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Field } from "@/components/ui/field";
import { Spinner } from "@/components/ui/spinner";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toasts";
import { isSolved } from "@/lib/tickets/lifecycle";
import { DESCRIPTION_MAX } from "@/lib/tickets/limits";
import { sendByKey } from "./send-by-key";
import { TicketDialog } from "./ticket-dialog";
import type { TicketDesk } from "./use-ticket-desk";

interface ResolveDialogProps {
  desk: TicketDesk;
  /** The reply that is written; what is typed here is kept with its draft. */
  composer: Composer;
  /** The reply goes out first, and once. */
  withReply: boolean;
  onClose: () => void;
}

/** Asks what solved it: its requester reads it, and later tickets learn from it. */
export function ResolveDialog({ desk, composer, withReply, onClose }: ResolveDialogProps) {
  const t = useTranslations("TicketDesk");
  const toast = useToast();
  const { ticket, actions, cache, send, save } = desk;
  const [version] = useState(ticket.version);
  const [refusal, setRefusal] = useState<Refusal>();
  const field = useRef<HTMLTextAreaElement>(null);
  const { draft, pending } = composer;
  const { resolution } = draft.values;
  const [newest] = ticket.aiResponses;
  const write = (text: string) => draft.change({ resolution: text });
  const offers = [
    { key: "reply", text: composer.body },
    { key: "plan", text: newest?.steps.map(({ text }, index) => `${index + 1}. ${text}`).join("\n") ?? "" },
    { key: "draftReply", text: newest?.draftReply ?? "" },
  ] as const;

  const prefill = useEffectEvent(() => {
    if (withReply && resolution.trim() === "") write(composer.body);
  });
  useEffect(() => prefill(), []);

  const resolve = () =>
    composer.run(async () => {
      if (withReply && !(await composer.send())) return onClose();
      const answer = await send(["resolution"], (version) => actions.resolveTicket({ id: ticket.id, resolution, version }), version);
      // Another resolved it meanwhile: which of the two texts stands is for the writer to say.
      const settled = !answer.ok && answer.code === "stale" ? await save({ resolution }, version) : answer;
      const ended = settled.ok && !isSolved(settled.result.status) ? await send([], (version) => actions.resolveTicket({ id: ticket.id, resolution, version })) : settled;
      if (!ended.ok) return setRefusal(ended);
      // A reply that was not sent with it stays a draft.
      draft.change({ resolution: "" });
      void cache.settle(ended.result);
      toast({ text: t("resolved") });
      onClose();
    });

  return (
    <TicketDialog title={t("resolveTitle")} description={t(withReply ? "resolveWithReply" : "resolveText")} onClose={onClose} className="max-w-2xl">
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          resolve();
        }}
      >
        <RefusalNotice refusal={refusal?.fields.resolution ? undefined : refusal} />
        <Field label={t("resolution")} error={refusal?.fields.resolution} note={<CharacterCount length={resolution.length} max={DESCRIPTION_MAX} />}>
          {(wiring) => (
            <Textarea
              {...wiring}
              ref={field}
              autoFocus
              lang={ticket.language}
              dir="auto"
              placeholder={t("resolutionHint")}
              value={resolution}
              onChange={(event) => write(event.target.value)}
              onKeyDown={sendByKey}
              className="min-h-32"
            />
          )}
        </Field>
        <div className="flex flex-wrap items-center gap-1.5">
          {offers.map(
            ({ key, text }) =>
              text.trim() !== "" && (
                <Button
                  key={key}
                  size="sm"
                  onClick={() => {
                    write(appended(resolution, text));
                    field.current?.focus();
                  }}
                >
                  {t(`from.${key}`)}
                </Button>
              ),
          )}
        </div>
        <DialogActions>
          <Button onClick={onClose}>{t("goBack")}</Button>
          <Button type="submit" look="primary" aria-disabled={pending}>
            {pending && <Spinner />}
            {t(withReply ? "sendAndResolve" : "resolve")}
          </Button>
        </DialogActions>
      </form>
    </TicketDialog>
  );
}
