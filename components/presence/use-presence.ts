"use client";

import { useEffect, useMemo, useState } from "react";
import { useDeskEvents } from "@/components/live/use-desk-events";
import { usePassingEvents } from "@/components/live/use-passing-events";
import { useViewerId } from "@/components/shell/viewer";
import type { PresentPerson } from "@/lib/presence/schema";
import { peopleOf } from "./people-of";
import { PresenceBeat } from "./presence-beat";

const NOBODY: PresentPerson[] = [];

/** Who else has a ticket open, and the telling of others that one has, and types; for staff alone. */
export function usePresence(ticketId: string): { people: PresentPerson[]; noteTyping: () => void } {
  const viewerId = useViewerId();
  const [known, setKnown] = useState({ ticketId, people: NOBODY });
  const beat = useMemo(() => new PresenceBeat(`/api/tickets/${ticketId}/presence`, (answer) => setKnown({ ticketId, people: peopleOf(answer) })), [ticketId]);
  useEffect(() => beat.start(), [beat]);
  usePassingEvents("ticket.presence", (event) => {
    if (event.ticketId !== ticketId) return;
    const people = peopleOf(event.data);
    setKnown({ ticketId, people });
    beat.correct(people, viewerId);
  });
  useDeskEvents(({ type }) => {
    if (type === "resumed") beat.beat();
  });
  const people = useMemo(() => (known.ticketId === ticketId ? known.people.filter(({ employeeId }) => employeeId !== viewerId) : NOBODY), [known, ticketId, viewerId]);
  return { people, noteTyping: beat.noteTyping };
}
