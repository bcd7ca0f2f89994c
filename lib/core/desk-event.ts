import type { EventType } from "@/db/enums";

/** What others are told once a transaction has committed. */
export interface DeskEvent {
  type: EventType;
  ticketId: string;
  /** Whose ticket it is: an employee hears of own tickets alone. */
  employeeId: string;
  payload: Record<string, unknown>;
}
