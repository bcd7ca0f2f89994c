"use client";

import { useState } from "react";
import type { Answer } from "@/components/forms/answer";
import type { Ticket, TicketDetail } from "@/lib/tickets/schema";
import { changedFields, lastChanger } from "./send-change";
import type { TicketActions } from "./ticket-actions";
import { fieldsOf, type PatchField, type TicketPatch } from "./ticket-patch";
import type { Send } from "./use-send";
import type { TicketCache } from "./use-ticket-cache";

/** Two changed the same: what each of them made of it, for the second one to choose. */
export interface Comparison {
  fields: PatchField[];
  mine: TicketPatch;
  theirs: TicketDetail;
  /** An employee_id. */
  changedBy: string | undefined;
  /** With what shall stand, or with nothing to go back to writing. */
  end: (chosen: TicketPatch | undefined) => void;
}

/** Saves fields of a ticket. What another changed too meanwhile is put before the writer first. */
export function useSave(cache: TicketCache, send: Send, updateTicket: TicketActions["updateTicket"]) {
  const [comparison, setComparison] = useState<Comparison>();

  const compare = (mine: TicketPatch, theirs: TicketDetail, details: Record<string, unknown>) =>
    new Promise<TicketPatch | undefined>((resolve) => {
      const fields = fieldsOf(mine).filter((field) => changedFields(details).includes(field));
      const end = (chosen: TicketPatch | undefined) => {
        setComparison(undefined);
        resolve(chosen);
      };
      setComparison({ fields, mine, theirs, changedBy: lastChanger(details), end });
    });

  const save = async (patch: TicketPatch, seen = cache.current().version): Promise<Answer<Ticket>> => {
    const { resolution, ...fields } = patch;
    const body = resolution === null || resolution === undefined ? fields : { ...fields, resolution };
    const answer = await send(fieldsOf(patch), (version) => updateTicket({ id: cache.current().id, version, ...body }), seen);
    if (answer.ok || answer.code !== "stale") return answer;
    const theirs = await cache.read().catch(() => undefined);
    const chosen = theirs && (await compare(patch, theirs, answer.details));
    return chosen ? save({ ...patch, ...chosen }, theirs.version) : answer;
  };

  return { save, comparison };
}

export type Save = ReturnType<typeof useSave>["save"];
