"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { AnalysisActions } from "@/components/analysis/analysis-actions";
import { AnalysisAnnouncement } from "@/components/analysis/analysis-announcement";
import { AnalysisPanel } from "@/components/analysis/analysis-panel";
import { CommentAnnouncement } from "@/components/conversation/comment-announcement";
import { Conversation } from "@/components/conversation/conversation";
import { Editor, type EditorHandle } from "@/components/conversation/editor";
import { PresentPeople } from "@/components/presence/present-people";
import { usePresence } from "@/components/presence/use-presence";
import { useShortcuts } from "@/components/shell/use-shortcuts";
import { Facet } from "@/components/tickets/facet";
import { TicketHeader } from "@/components/tickets/ticket-header";
import { TicketHistory } from "@/components/tickets/ticket-history";
import { TicketProperties } from "@/components/tickets/ticket-properties";
import { isSolved } from "@/lib/tickets/lifecycle";
import { Fold } from "./fold";
import { LifecycleButtons } from "./lifecycle-buttons";
import { MoreMenu } from "./more-menu";
import { RatingShown } from "./rating-shown";
import { Report } from "./report";
import { type OpenDialog, TicketDialogs } from "./ticket-dialogs";
import { useAssign } from "./use-assign";
import { useClose } from "./use-close";
import { useEdit } from "./use-edit";
import type { TicketDesk } from "./use-ticket-desk";
import { useTicketPalette } from "./use-ticket-palette";

interface StaffTicketProps {
  desk: TicketDesk;
  analysisActions: AnalysisActions;
}

/** The ticket for who handles it: facts, conversation and analysis side by side where there is room, below each other on phones. */
export function StaffTicket({ desk, analysisActions }: StaffTicketProps) {
  const t = useTranslations("TicketPage");
  const { ticket, reader } = desk;
  const editor = useRef<EditorHandle>(null);
  const [dialog, setDialog] = useState<OpenDialog>();
  const { people, noteTyping } = usePresence(ticket.id);
  const edit = useEdit(desk);
  const assign = useAssign(desk);
  const close = useClose(desk);
  const solved = isSolved(ticket.status);
  const assignToMe = () => void assign(reader.id, reader.name);
  const resolve = () => editor.current?.resolve();
  const reply = () => editor.current?.write("public");
  const note = () => editor.current?.write("internal");
  useTicketPalette(desk, { reply, note, assign: assignToMe, resolve: () => void resolve() }, analysisActions.analyzeAgain);
  useShortcuts({
    r: reply,
    n: note,
    e: edit.begin,
    ...(solved ? {} : { i: assignToMe, s: resolve }),
  });
  return (
    <article className="flex flex-col gap-4">
      <TicketHeader
        desk={desk}
        present={<PresentPeople people={people} />}
        actions={
          <>
            <LifecycleButtons desk={desk} onResolve={resolve} onAssignToMe={assignToMe} onReopen={() => setDialog("reopen")} close={close} />
            <MoreMenu desk={desk} onHide={() => setDialog("hide")} />
          </>
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,25rem)] lg:grid-rows-[auto_auto_1fr] lg:gap-x-5 xl:grid-cols-[13rem_minmax(0,1fr)_minmax(0,28rem)] xl:grid-rows-[auto_1fr]">
        <div className="min-w-0 lg:col-span-2 xl:sticky xl:top-16 xl:col-span-1 xl:row-span-2 xl:max-h-[calc(100dvh-5rem)] xl:overflow-y-auto">
          <Fold title={t("properties")} summary={<Facet priority={ticket.priority} />}>
            <TicketProperties desk={desk} assign={(employeeId, name) => void assign(employeeId, name)} />
          </Fold>
        </div>
        <div className="min-w-0">
          <Report desk={desk} edit={edit} onTyping={noteTyping} />
        </div>
        <div className="min-w-0 lg:sticky lg:top-16 lg:row-span-2 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto">
          <AnalysisPanel ticket={ticket} {...analysisActions} takeReply={(text) => editor.current?.takeReply(text)} />
        </div>
        <div className="flex min-w-0 flex-col gap-4 xl:col-start-2">
          <Conversation desk={desk}>
            <Editor ref={editor} desk={desk} onTyping={noteTyping} />
          </Conversation>
          {ticket.rating && <RatingShown rating={ticket.rating} />}
          <TicketHistory ticket={ticket} nameOf={desk.nameOf} />
        </div>
      </div>
      <AnalysisAnnouncement ticket={ticket} />
      <CommentAnnouncement desk={desk} />
      <TicketDialogs desk={desk} open={dialog} onClose={() => setDialog(undefined)} />
    </article>
  );
}
