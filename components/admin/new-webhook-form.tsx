"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { ShownOnce } from "@/components/forms/shown-once";
import { useAction } from "@/components/forms/use-action";
import { useFieldErrors } from "@/components/forms/use-field-errors";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Notice } from "@/components/ui/notice";
import { Spinner } from "@/components/ui/spinner";
import { useHydrated } from "@/components/ui/use-hydrated";
import type { CreateWebhookInput, WebhookWithSecret } from "@/lib/webhooks/schema";
import { readWebhookFields } from "./read-webhook-fields";
import { WebhookFields } from "./webhook-fields";

interface NewWebhookFormProps {
  create: (webhook: CreateWebhookInput) => Promise<Answer<WebhookWithSecret>>;
}

/** Makes a webhook, then shows its secret this once. */
export function NewWebhookForm({ create }: NewWebhookFormProps) {
  const t = useTranslations("Webhooks");
  const hydrated = useHydrated();
  const [made, setMade] = useState<WebhookWithSecret>();
  const { run, pending, refusal } = useAction(create, setMade);
  const { errors, onInput } = useFieldErrors(refusal);
  if (made) {
    return (
      <div className="flex flex-col gap-5">
        <Notice tone="caution" role="status">
          {t("secretOnce")}
        </Notice>
        <ShownOnce label={t("secret")} value={made.secret} hint={t("secretHint")} />
        <Link href={`/admin/webhooks/${made.id}`} className={buttonStyle({ look: "primary", className: "self-start" })}>
          {t("toWebhook")}
        </Link>
      </div>
    );
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    run(readWebhookFields(event.currentTarget));
  };
  return (
    <form method="post" onSubmit={submit} onInput={onInput} noValidate className="flex flex-col gap-5">
      <RefusalNotice refusal={refusal} />
      <WebhookFields errors={errors} />
      <Button type="submit" look="primary" className="self-start" disabled={!hydrated} aria-disabled={pending}>
        {pending && <Spinner />}
        {t("create")}
      </Button>
    </form>
  );
}
