import { Paperclip } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ChangeEvent, type DragEvent, type ReactNode, type RefObject, useRef, useState } from "react";
import { carriesFiles, filesIn } from "@/components/attachments/dropped-files";
import { RefusedFiles } from "@/components/attachments/refused-files";
import { WaitingList } from "@/components/attachments/waiting-list";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { Spinner } from "@/components/ui/spinner";
import { DraftConflict } from "./draft-conflict";
import { DraftNote } from "./draft-note";
import { EditorText } from "./editor-text";
import type { Composer } from "./use-composer";

interface ReplyFormProps {
  desk: TicketDesk;
  composer: Composer;
  field: RefObject<HTMLTextAreaElement | null>;
  placeholder: string;
  onTyping: () => void;
  /** What else can be done with what is written, before the button that sends. */
  children?: ReactNode;
}

/** A text and its files, to be sent together. Files come by the button, by paste or by drop. */
export function ReplyForm({ desk, composer, field, placeholder, onTyping, children }: ReplyFormProps) {
  const t = useTranslations("Editor");
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const { visibility, waiting, pending, isEmpty, draft } = composer;
  const isNote = visibility === "internal";
  const send = () => {
    if (isEmpty) field.current?.focus();
    else composer.run(async () => void (await composer.send()));
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    composer.choose([...(event.target.files ?? [])]);
    event.target.value = "";
    field.current?.focus();
  };
  const over = (event: DragEvent) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    const files = filesIn(event.dataTransfer);
    // A text goes where it is dropped.
    if (files.length === 0) return;
    event.preventDefault();
    composer.choose(files);
  };
  return (
    <div onDragOver={over} onDragLeave={() => setOver(false)} onDrop={drop} className={cn("transition-colors", isNote && "bg-caution-soft", isOver && "bg-accent-soft")}>
      <EditorText desk={desk} composer={composer} field={field} label={t(isNote ? "note" : "reply")} placeholder={isOver ? t("drop") : placeholder} onSend={send} onTyping={onTyping} />
      <DraftConflict draft={draft} />
      <div className="px-4">
        <RefusedFiles refused={composer.refused} />
      </div>
      <WaitingList files={waiting.files} onRemove={waiting.remove} />
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2 border-t px-3 py-2">
        <input ref={chooser} type="file" multiple tabIndex={-1} aria-hidden onChange={choose} className="hidden" />
        <Button look="ghost" onClick={() => chooser.current?.click()}>
          <Paperclip aria-hidden />
          {t("attach")}
        </Button>
        <DraftNote draft={draft} isEmpty={isEmpty} />
        <span className="ml-auto flex flex-wrap items-center gap-2 max-sm:w-full max-sm:[&>button]:grow">
          {children}
          <Button look="primary" onClick={send} aria-disabled={pending || isEmpty} aria-keyshortcuts="Control+Enter">
            {pending && <Spinner />}
            {t(isNote ? "sendNote" : "send")}
            <Kbd>Ctrl ⏎</Kbd>
          </Button>
        </span>
      </div>
    </div>
  );
}
