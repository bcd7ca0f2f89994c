"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type Ref, useId, useImperativeHandle, useRef, useState } from "react";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import { Button } from "@/components/ui/button";
import type { Visibility } from "@/db/enums";
import { isSolved } from "@/lib/tickets/lifecycle";
import { EditorTabs, tabId } from "./editor-tabs";
import { appended } from "./reply-draft";
import { ReplyForm } from "./reply-form";
import { useComposer } from "./use-composer";

const ResolveDialog = dynamic(() => import("@/components/ticket-page/resolve-dialog").then(({ ResolveDialog }) => ResolveDialog), { ssr: false });

/** What the rest of the page asks of the editor. */
export interface EditorHandle {
  write: (visibility: Visibility) => void;
  takeReply: (text: string) => void;
  resolve: () => void;
}

interface EditorProps {
  desk: TicketDesk;
  ref?: Ref<EditorHandle>;
  onTyping?: () => void;
}

const quietly = () => {};

/** Where one answers: staff the requester or each other, with a draft for either; a requester the desk. */
export function Editor({ desk, ref, onTyping = quietly }: EditorProps) {
  const t = useTranslations("Editor");
  const id = useId();
  const { ticket, reader } = desk;
  const reply = useComposer(desk, "public");
  const note = useComposer(desk, "internal");
  const replyField = useRef<HTMLTextAreaElement>(null);
  const noteField = useRef<HTMLTextAreaElement>(null);
  const [tab, setTab] = useState<Visibility>("public");
  const [resolving, setResolving] = useState<"alone" | "withReply">();
  const solved = isSolved(ticket.status);

  const write = (visibility: Visibility) => {
    setTab(visibility);
    requestAnimationFrame(() => {
      const field = (visibility === "public" ? replyField : noteField).current;
      field?.focus();
      field?.setSelectionRange(field.value.length, field.value.length);
    });
  };
  useImperativeHandle(ref, () => ({
    write,
    takeReply: (text) => {
      reply.draft.change({ body: appended(reply.body, text) });
      write("public");
    },
    resolve: () => setResolving("alone"),
  }));

  if (!reader.isStaff) {
    return <ReplyForm desk={desk} composer={reply} field={replyField} placeholder={t(solved ? "answerReopens" : "replyToDesk")} onTyping={onTyping} />;
  }
  return (
    <>
      <EditorTabs id={id} value={tab} begun={{ public: reply.body !== "", internal: note.body !== "" }} onChange={setTab} />
      <div id={`${tabId(id, "public")}-panel`} role="tabpanel" aria-labelledby={tabId(id, "public")} hidden={tab !== "public"}>
        <ReplyForm desk={desk} composer={reply} field={replyField} placeholder={t("replyToRequester", { name: ticket.employeeNameSnapshot })} onTyping={onTyping}>
          {!solved && (
            <Button onClick={() => !reply.isEmpty && setResolving("withReply")} aria-disabled={reply.pending || reply.isEmpty}>
              {t("sendAndResolve")}
            </Button>
          )}
        </ReplyForm>
      </div>
      <div id={`${tabId(id, "internal")}-panel`} role="tabpanel" aria-labelledby={tabId(id, "internal")} hidden={tab !== "internal"}>
        <ReplyForm desk={desk} composer={note} field={noteField} placeholder={t("noteAmongStaff")} onTyping={onTyping} />
      </div>
      {resolving && <ResolveDialog desk={desk} composer={reply} withReply={resolving === "withReply"} onClose={() => setResolving(undefined)} />}
    </>
  );
}
