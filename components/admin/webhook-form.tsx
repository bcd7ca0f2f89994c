"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { Button } from "@/components/ui/button";
import { Spinner } from "@/components/ui/spinner";
import { useToast } from "@/components/ui/toasts";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { UpdateWebhookInput, Webhook } from "@/lib/webhooks/schema";
import { readWebhookFields } from "./read-webhook-fields";
import { StaleChoice } from "./stale-choice";
import { WebhookFields } from "./webhook-fields";

interface WebhookFormProps {
  webhook: Webhook;
  change: (patch: UpdateWebhookInput) => Promise<Answer<Webhook>>;
}

/** Changes a webhook. The fields begin anew with what was saved or taken over, not with every version that the page brings: what is typed stays. */
export function WebhookForm({ webhook, change }: WebhookFormProps) {
  const t = useTranslations("Webhooks");
  const toast = useToast();
  const router = useRouter();
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  // Undefined: whatever the page brings.
  const [known, setKnown] = useState<Webhook | undefined>(webhook);
  const shown = known ?? webhook;
  const { run, pending, refusal, forgive } = useAction(change, (saved) => {
    setKnown(saved);
    toast({ text: t("saved") });
    router.refresh();
  });
  const { errors, onInput } = useFieldErrors(refusal);
  const save = (version: number) => {
    if (!form.current) return;
    const fields = Object.entries(readWebhookFields(form.current));
    const changed = fields.filter(([name, value]) => String(value) !== String(shown[name as keyof Webhook]));
    run({ id: webhook.id, version, ...Object.fromEntries(changed) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save(Math.max(shown.version, webhook.version));
  };
  const take = () => {
    setKnown(undefined);
    forgive();
    router.refresh();
  };
  const current = refusal?.code === "stale" ? Number(refusal.details.currentVersion) : undefined;
  return (
    <form key={shown.version} ref={form} method="post" onSubmit={submit} onInput={onInput} noValidate className="flex flex-col gap-4 px-4 py-4">
      {current === undefined ? <RefusalNotice refusal={refusal} /> : <StaleChoice message={refusal?.message ?? ""} onKeep={() => save(current)} onTake={take} />}
      <WebhookFields webhook={shown} errors={errors} />
      <Button type="submit" look="primary" className="self-start" disabled={!hydrated} aria-disabled={pending}>
        {pending && <Spinner />}
        {t("save")}
      </Button>
    </form>
  );
}
