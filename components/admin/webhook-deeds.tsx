"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { ShownOnce } from "@/components/forms/shown-once";
import { useDeed } from "@/components/forms/use-deed";
import { Button } from "@/components/ui/button";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toasts";
import type { Webhook, WebhookTargetInput, WebhookWithSecret } from "@/lib/webhooks/schema";

export interface WebhookActions {
  ping: (target: WebhookTargetInput) => Promise<Answer<unknown>>;
  rotate: (target: WebhookTargetInput) => Promise<Answer<WebhookWithSecret>>;
  remove: (target: WebhookTargetInput) => Promise<Answer<unknown>>;
}

interface WebhookDeedsProps {
  webhook: Pick<Webhook, "id" | "isActive">;
  actions: WebhookActions;
}

/** What one can do with a webhook besides changing it. */
export function WebhookDeeds({ webhook: { id, isActive }, actions }: WebhookDeedsProps) {
  const t = useTranslations("Webhooks");
  const toast = useToast();
  const router = useRouter();
  const deed = useDeed();
  const [secret, setSecret] = useState<string>();
  const target = { id };
  const ping = async () => {
    const refused = await deed(() => actions.ping(target), t("pinged")).catch(() => t("unreachable"));
    if (refused) toast({ text: refused, tone: "danger" });
  };
  const rotate = async () => {
    const answer = await actions.rotate(target);
    if (!answer.ok) return answer.message;
    setSecret(answer.result.secret);
    router.refresh();
    return undefined;
  };
  const remove = async () => {
    const answer = await actions.remove(target);
    if (!answer.ok) return answer.message;
    toast({ text: t("deleted") });
    router.push("/admin/webhooks");
    return undefined;
  };
  return (
    <>
      {isActive && <Button onClick={() => void ping()}>{t("ping")}</Button>}
      <ConfirmButton trigger={<Button>{t("rotate")}</Button>} title={t("rotateTitle")} text={t("rotateHint")} action={t("rotate")} onConfirm={rotate} />
      <ConfirmButton trigger={<Button>{t("delete")}</Button>} title={t("deleteTitle")} text={t("deleteHint")} action={t("delete")} onConfirm={remove} />
      <Dialog open={secret !== undefined} onOpenChange={(open) => !open && setSecret(undefined)}>
        <DialogContent title={t("newSecret")} description={t("secretOnce")}>
          {secret && <ShownOnce label={t("secret")} value={secret} hint={t("secretHint")} />}
        </DialogContent>
      </Dialog>
    </>
  );
}
