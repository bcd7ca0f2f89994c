import type { Answer } from "@/components/forms/answer";
import type { BulkChangeInput } from "@/lib/tickets/bulk/schema";

export interface RefusedChange {
  /** As it was asked for where no such ticket was found. */
  id: string;
  ticketNumber: string | null;
  /** Why, in the reader's language. */
  sentence: string;
}

export interface BulkTold {
  done: { id: string; ticketNumber: string }[];
  refused: RefusedChange[];
}

/** What a list needs to change many tickets at once. */
export interface BulkTools {
  me: { employeeId: string; name: string };
  /** Of assignees, by id. */
  names: Record<string, string>;
  changeTickets: (input: BulkChangeInput) => Promise<Answer<BulkTold>>;
}

type WithoutIds<Input> = Input extends unknown ? Omit<Input, "ids"> : never;

/** What is to be done, whatever it is done to. */
export type BulkAction = WithoutIds<BulkChangeInput>;
