import { useTranslations } from "next-intl";
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useId } from "react";
import { pastedFiles } from "@/components/attachments/dropped-files";
import { SessionEnded } from "@/components/forms/session-ended";
import type { TicketDesk } from "@/components/ticket-page/use-ticket-desk";
import { CharacterCount } from "@/components/tickets/character-count";
import { Textarea } from "@/components/ui/textarea";
import { COMMENT_MAX } from "@/lib/comments/limits";
import { MentionList, optionId } from "./mention-list";
import { appended } from "./reply-draft";
import type { Composer } from "./use-composer";
import { useEarlyText } from "./use-early-text";
import { useMentions } from "./use-mentions";

interface EditorTextProps {
  desk: TicketDesk;
  composer: Composer;
  field: RefObject<HTMLTextAreaElement | null>;
  label: string;
  placeholder: string;
  onSend: () => void;
  onTyping: () => void;
}

/** Where one writes: it grows, offers people behind an @, takes pasted files, and Ctrl+Enter sends. */
export function EditorText({ desk: { ticket, reader }, composer, field, label, placeholder, onSend, onTyping }: EditorTextProps) {
  const t = useTranslations("Editor");
  const errorId = useId();
  const { body, visibility, draft, refusal } = composer;
  const write = (text: string) => {
    draft.change({ body: text });
    onTyping();
  };
  useEarlyText(field, body, (typed) => draft.change((kept) => ({ body: appended(kept.body, typed) })));
  const mentions = useMentions({ ticket, visibility, writer: reader.id, field, onText: write });
  const offers = mentions.choices.length > 0;
  const press = (event: KeyboardEvent) => {
    if (mentions.press(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    }
  };
  const paste = (event: ClipboardEvent) => {
    const files = pastedFiles(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    composer.choose(files);
  };
  const error = refusal?.code === "unauthenticated" ? <SessionEnded /> : (refusal?.fields.body ?? refusal?.message);
  return (
    <div className="relative">
      {offers && <MentionList id={mentions.listId} choices={mentions.choices} chosen={mentions.chosen} onChoose={mentions.take} />}
      <Textarea
        ref={field}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? errorId : undefined}
        aria-autocomplete={reader.isStaff ? "list" : undefined}
        aria-controls={offers ? mentions.listId : undefined}
        aria-activedescendant={offers ? optionId(mentions.listId, mentions.chosen) : undefined}
        dir="auto"
        placeholder={placeholder}
        value={body}
        onChange={(event) => {
          write(event.target.value);
          if (reader.isStaff) mentions.follow();
        }}
        onKeyDown={press}
        onPaste={paste}
        onBlur={mentions.close}
        className="min-h-24 rounded-none border-0 bg-transparent px-4 py-3 -outline-offset-2 sm:text-base"
      />
      {offers && (
        <p role="status" className="sr-only">
          {t("offers", { count: mentions.choices.length })}
        </p>
      )}
      <p className="px-4 text-right empty:hidden">
        <CharacterCount length={body.length} max={COMMENT_MAX} />
      </p>
      {error && (
        <p id={errorId} role="alert" className="px-4 pb-2 text-sm text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
