"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/components/forms/answer";
import { RefusalNotice } from "@/components/forms/refusal-notice";
import { useAction } from "@/components/forms/use-action";
import { CheckField } from "@/components/ui/check-field";
import { NOTIFICATION_KINDS } from "@/db/enums";
import type { ChangeNotificationChoicesInput, NotificationChoices } from "@/lib/notifications/schema";

interface NotificationChoiceListProps {
  choices: NotificationChoices;
  changeChoices: (change: ChangeNotificationChoicesInput) => Promise<Answer<NotificationChoices>>;
}

/** What one wants to be told; each is kept at once. A box that was not kept goes back. */
export function NotificationChoiceList({ choices, changeChoices }: NotificationChoiceListProps) {
  const t = useTranslations("Profile");
  const [kept, setKept] = useState(choices);
  const [wanted, setWanted] = useState<ChangeNotificationChoicesInput>({});
  const { run, pending, refusal } = useAction(async (change: ChangeNotificationChoicesInput) => {
    const answer = await changeChoices(change).finally(() => setWanted({}));
    if (answer.ok) setKept(answer.result);
    return answer;
  });
  const change = (change: ChangeNotificationChoicesInput) => {
    if (pending) return;
    setWanted(change);
    run(change);
  };
  return (
    <>
      <RefusalNotice refusal={refusal} />
      <div className="flex flex-col gap-1">
        {NOTIFICATION_KINDS.map((kind) => (
          <CheckField key={kind} label={t(`kinds.${kind}`)} checked={wanted[kind] ?? kept[kind]} onChange={({ target }) => change({ [kind]: target.checked })} />
        ))}
      </div>
      <p role="status" className="text-xs text-quiet">
        {pending ? t("keeping") : t("keptAtOnce")}
      </p>
    </>
  );
}
