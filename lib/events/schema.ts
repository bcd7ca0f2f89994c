import type { DeskEvent } from "@/lib/core/desk-event";

/** An event as the database ordered it; ids grow in the order of commits. */
export interface StoredEvent extends DeskEvent {
  id: string;
}
