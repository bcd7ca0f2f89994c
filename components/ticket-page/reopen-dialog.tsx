"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { CharacterCount } from "@/components/tickets/character-count";
import { Button } from "@/components/ui/button";
import { DialogActions } from "@/components/ui/dialog-actions";
import { Field } from "@/components/ui/field";
import { Spinner } from "@/components/ui/spinner";
import { Textarea } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toasts";
import { sendByKey } from "./send-by-key";
import { TicketDialog } from "./ticket-dialog";
import type { TicketDesk } from "./use-ticket-desk";

const REASON_MAX = 10_000;

/** Asks why a solved ticket is taken up again. */
export function ReopenDialog({ desk: { ticket, actions, cache, send }, onClose }: { desk: TicketDesk; onClose: () => void }) {
  const t = useTranslations("TicketDesk");
  const toast = useToast();
  const [version] = useState(ticket.version);
  const [reason, setReason] = useState("");
  const reopening = () => send([], (version) => actions.reopenTicket({ id: ticket.id, reason, version }), version);
  const { run, pending, refusal } = useAction(reopening, (reopened) => {
    void cache.settle(reopened);
    toast({ text: t("reopened") });
    onClose();
  });
  return (
    <TicketDialog title={t("reopenTitle")} description={t("reopenText")} onClose={onClose}>
      <form
        noValidate
        className="flex flex-col gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <RefusalNotice refusal={refusal?.fields.reason ? undefined : refusal} />
        <Field label={t("reason")} error={refusal?.fields.reason} note={<CharacterCount length={reason.length} max={REASON_MAX} />}>
          {(wiring) => (
            <Textarea
              {...wiring}
              autoFocus
              dir="auto"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onKeyDown={sendByKey}
              className="min-h-20"
            />
          )}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>{t("goBack")}</Button>
          <Button type="submit" look="primary" aria-disabled={pending}>
            {pending && <Spinner />}
            {t("reopen")}
          </Button>
        </DialogActions>
      </form>
    </TicketDialog>
  );
}
