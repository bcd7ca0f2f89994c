"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { CommentAnnouncement } from "@/components/conversation/comment-announcement";
import { Conversation } from "@/components/conversation/conversation";
import { Editor, type EditorHandle } from "@/components/conversation/editor";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { RequesterNote } from "@/components/tickets/requester-note";
import { TicketHeader } from "@/components/tickets/ticket-header";
import { TicketHistory } from "@/components/tickets/ticket-history";
import { TicketProperties } from "@/components/tickets/ticket-properties";
import { Button } from "@/components/ui/button";
import { isSolved } from "@/lib/tickets/lifecycle";
import { Fold } from "./fold";
import { LifecycleButtons } from "./lifecycle-buttons";
import { RatingForm } from "./rating-form";
import { Report } from "./report";
import { type OpenDialog, TicketDialogs } from "./ticket-dialogs";
import { useClose } from "./use-close";
import { useEdit } from "./use-edit";
import type { TicketDesk } from "./use-ticket-desk";

const nothing = () => {};

/** The ticket for who reported it: where it stands, what was said, and how to answer. */
export function RequesterTicket({ desk }: { desk: TicketDesk }) {
  const t = useTranslations("TicketDesk");
  const names = useTranslations("TicketPage");
  const { ticket } = desk;
  const editor = useRef<EditorHandle>(null);
  const [dialog, setDialog] = useState<OpenDialog>();
  const edit = useEdit(desk);
  const close = useClose(desk);
  const reopen = () => setDialog("reopen");
  const isClosed = ticket.status === "closed";
  useShortcuts({ r: () => editor.current?.write("public"), ...(edit.may ? { e: edit.begin } : {}) });
  return (
    <article className="flex flex-col gap-4">
      <TicketHeader desk={desk} actions={<LifecycleButtons desk={desk} onResolve={nothing} onAssignToMe={nothing} onReopen={reopen} close={close} />} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,20rem)] lg:gap-x-5">
        <div className="flex min-w-0 flex-col gap-4 lg:sticky lg:top-16 lg:col-start-2">
          <RequesterNote status={ticket.status} />
          {isSolved(ticket.status) && <RatingForm desk={desk} />}
          <Fold title={names("properties")}>
            <TicketProperties desk={desk} assign={nothing} />
          </Fold>
        </div>
        <div className="flex min-w-0 flex-col gap-4 lg:col-start-1 lg:row-start-1">
          <Report desk={desk} edit={edit} />
          <Conversation desk={desk}>
            {isClosed ? (
              <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3 text-sm">
                <p className="text-quiet">{t("closedForAnswers")}</p>
                <Button onClick={reopen}>{t("reopenAsk")}</Button>
              </div>
            ) : (
              <Editor ref={editor} desk={desk} />
            )}
          </Conversation>
          <TicketHistory ticket={ticket} nameOf={desk.nameOf} />
        </div>
      </div>
      <CommentAnnouncement desk={desk} />
      <TicketDialogs desk={desk} open={dialog} onClose={() => setDialog(undefined)} />
    </article>
  );
}
