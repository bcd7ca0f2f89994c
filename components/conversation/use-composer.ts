"use client";

import { useLocale, useTranslations } from "next-intl";
import { useRef, useState, useTransition } from "react";
import { uploadFile } from "@/components/attachments/upload-file";
import { useChosenFiles } from "@/components/attachments/use-chosen-files";
import type { WaitingFile } from "@/components/attachments/waiting-shelf";
import { useServerDraft } from "@/components/drafts/use-server-draft";
import type { Answer, Refusal } from "@/components/forms/answer";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import type { Visibility } from "@/db/enums";
import { postComment } from "./post-comment";
import { BLANK_REPLY, keyFor, leftAfter, replyDraft } from "./reply-draft";

/** What is being written and sent: the text first, then its files, each once. What was refused stays, with its reason. */
export function useComposer({ ticket, cache, reader }: TicketDesk, visibility: Visibility) {
  const t = useTranslations("Ui");
  const locale = useLocale();
  const name = `ticket:${ticket.id}:${visibility === "internal" ? "note" : "reply"}`;
  const draft = useServerDraft(name, replyDraft, BLANK_REPLY);
  const { waiting, refused, choose } = useChosenFiles(name, reader.fileLimit);
  const commentId = useRef<string>(undefined);
  const [refusal, setRefusal] = useState<Refusal>();
  const [pending, startTransition] = useTransition();
  const { body } = draft.values;
  const unreachable = () => ({ ok: false as const, code: "unreachable", message: t("unreachable"), fields: {}, details: {} });

  const say = async (): Promise<boolean> => {
    if (body.trim() === "") return true;
    const key = keyFor(draft.values);
    draft.change({ tried: { body, key } });
    const answer = await postComment({ ticketId: ticket.id, body, visibility, key, locale }).catch(unreachable);
    setRefusal(answer.ok ? undefined : answer);
    if (!answer.ok) return false;
    commentId.current = answer.result.id;
    const { comments } = cache.current();
    if (!comments.some(({ id }) => id === answer.result.id)) await cache.show({ comments: [...comments, answer.result] });
    draft.change((kept) => ({ body: leftAfter(kept, body), tried: undefined }));
    return true;
  };

  const upload = async ({ id, file }: WaitingFile): Promise<boolean> => {
    waiting.change(id, { progress: 0, error: undefined });
    const onProgress = (progress: number) => waiting.change(id, { progress });
    const answer: Answer<unknown> = await uploadFile({ ticketId: ticket.id, file, commentId: commentId.current, visibility, locale, onProgress }).catch(unreachable);
    if (answer.ok) waiting.remove(id);
    else waiting.change(id, { progress: undefined, error: answer.message });
    return answer.ok;
  };

  /** Whether all of it was taken. */
  const send = async (): Promise<boolean> => {
    if (!(await say())) return false;
    let isTaken = true;
    for (const file of waiting.files) isTaken = (await upload(file)) && isTaken;
    if (isTaken) {
      choose([]);
      commentId.current = undefined;
    }
    cache.refresh();
    return isTaken;
  };

  const run = (work: () => Promise<void>) => {
    if (!pending) startTransition(work);
  };
  return { body, visibility, draft, waiting, refused, choose, refusal, pending, send, run, isEmpty: body.trim() === "" && waiting.files.length === 0 };
}

export type Composer = ReturnType<typeof useComposer>;
