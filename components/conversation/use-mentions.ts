"use client";

import { useQuery } from "@tanstack/react-query";
import { type KeyboardEvent, type RefObject, useId, useState } from "react";
import { flushSync } from "react-dom";
import { peopleQuery } from "@/components/people/people-query";
import type { Visibility } from "@/db/enums";
import type { TicketDetail } from "@/lib/tickets/schema";
import { mentionAt, type MentionBegun, withMention } from "./mention-at";
import { type Choice, mentionChoices } from "./mention-choices";

interface Mentions {
  ticket: TicketDetail;
  visibility: Visibility;
  /** An employee_id. */
  writer: string;
  field: RefObject<HTMLTextAreaElement | null>;
  onText: (text: string) => void;
}

/** Offers people while an @ is being typed: arrows choose, Enter or Tab takes, Escape goes on writing. */
export function useMentions({ ticket, visibility, writer, field, onText }: Mentions) {
  const listId = useId();
  const [begun, setBegun] = useState<MentionBegun>();
  const [chosen, setChosen] = useState(0);
  const query = begun?.query ?? "";
  const { data: found = [] } = useQuery({ ...peopleQuery(query, true), enabled: begun !== undefined });
  const choices = begun ? mentionChoices(ticket, { query, visibility, found, writer }) : [];
  const at = Math.min(chosen, choices.length - 1);

  const follow = () => {
    const { value = "", selectionStart = 0 } = field.current ?? {};
    setBegun(mentionAt(value, selectionStart));
    setChosen(0);
  };
  const take = ({ employeeId }: Choice) => {
    const area = field.current;
    if (!area || !begun) return;
    const { text, caret } = withMention(area.value, area.selectionStart, begun, employeeId);
    // The caret is put where it belongs before the next key can be typed.
    flushSync(() => {
      onText(text);
      setBegun(undefined);
    });
    area.setSelectionRange(caret, caret);
  };
  /** Whether the key was for the list. */
  const press = (event: KeyboardEvent): boolean => {
    const choice = choices[at];
    if (!choice || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false;
    const acts: Record<string, () => void> = {
      ArrowDown: () => setChosen((at + 1) % choices.length),
      ArrowUp: () => setChosen((at + choices.length - 1) % choices.length),
      Enter: () => take(choice),
      Tab: () => take(choice),
      Escape: () => setBegun(undefined),
    };
    const act = acts[event.key];
    if (!act) return false;
    event.preventDefault();
    act();
    return true;
  };
  return { listId, choices, chosen: at, follow, take, press, close: () => setBegun(undefined) };
}
