"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { ShownOnce } from "@/components/forms/shown-once";
import { useAction } from "@/components/forms/use-action";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";

interface PasswordLinkProps {
  name: string;
  issue: () => Promise<Answer<{ url: string; expiresAt: Date }>>;
}

/** Makes the link with which somebody sets a password; it is shown this once. */
export function PasswordLink({ name, issue }: PasswordLinkProps) {
  const t = useTranslations("People");
  const format = useFormatter();
  const [link, setLink] = useState<{ url: string; expiresAt: Date }>();
  const { run, pending, refusal } = useAction(issue, setLink);
  return (
    <>
      <Button onClick={() => run()} aria-disabled={pending}>
        {pending && <Spinner />}
        {t("makeLink")}
      </Button>
      {refusal && (
        <div className="basis-full">
          <RefusalNotice refusal={refusal} />
        </div>
      )}
      <Dialog open={link !== undefined} onOpenChange={(open) => !open && setLink(undefined)}>
        <DialogContent title={t("linkFor", { name })} description={t("linkHint")}>
          {link && <ShownOnce label={t("link")} value={link.url} hint={t("linkUntil", { moment: format.dateTime(link.expiresAt, { dateStyle: "medium", timeStyle: "short" }) })} />}
        </DialogContent>
      </Dialog>
    </>
  );
}
