"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { uploadFile } from "@/components/attachments/upload-file";
import type { WaitingFiles } from "@/components/attachments/use-waiting-files";
import { useAction } from "@/components/forms/use-action";
import type { FiledTicket, FileTicket, NewTicket } from "./new-ticket";

interface Filing {
  fileTicket: FileTicket;
  waiting: WaitingFiles;
  /** Called once the ticket is filed: what was typed is not to be sent again. */
  onFiled: () => void;
  /** Called where the ticket was filed before, in other words: sent once more, it is another one. */
  onFiledBefore: () => void;
}

/** Files a ticket, then sends its files one by one. A file that fails takes nothing away from the ticket: it can be sent again. */
export function useFiling({ fileTicket, waiting, onFiled, onFiledBefore }: Filing) {
  const t = useTranslations("NewTicket");
  const locale = useLocale();
  const router = useRouter();
  const [filed, setFiled] = useState<FiledTicket>();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  // What could not be sent is of this ticket, and must not wait for the next one.
  const forget = useEffectEvent(() => waiting.clear());
  useEffect(() => (filed ? () => forget() : undefined), [filed]);

  async function send({ id, file }: WaitingFiles["files"][number], ticketId: string): Promise<boolean> {
    waiting.change(id, { progress: 0, error: undefined });
    const answer = await uploadFile({ ticketId, file, commentId: undefined, visibility: "public", locale, onProgress: (progress) => waiting.change(id, { progress }) }).catch(() => undefined);
    if (answer?.ok) waiting.remove(id);
    else waiting.change(id, { progress: undefined, error: answer?.message ?? t("file.unreachable") });
    return answer?.ok ?? false;
  }

  async function sendFiles(ticket: FiledTicket): Promise<void> {
    let allSent = true;
    for (const file of waiting.files) allSent = (await send(file, ticket.ticketNumber)) && allSent;
    // Who has gone on to something else is not called back.
    if (allSent && isHere.current) router.push(`/tickets/${ticket.ticketNumber}`);
  }

  const filing = useAction(async (ticket: NewTicket) => {
    const answer = await fileTicket(ticket);
    if (!answer.ok && "ticketNumber" in answer.details) onFiledBefore();
    if (!answer.ok) return answer;
    onFiled();
    if (waiting.files.length > 0) setFiled(answer.result);
    await sendFiles(answer.result);
    return answer;
  });
  const retrying = useAction(async (ticket: FiledTicket) => {
    await sendFiles(ticket);
    return { ok: true as const, result: ticket };
  });
  return { file: filing.run, retry: retrying.run, pending: filing.pending || retrying.pending, refusal: filing.refusal, filed };
}
