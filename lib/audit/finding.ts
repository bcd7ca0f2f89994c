/** What is wrong with a chain, or with a row that it tells of. */
export type Fault =
  /** Values do not fit their digest. */
  | "values_altered"
  /** Values are gone, and no erasure took them. */
  | "values_removed"
  /** Values are said to be erased by what was no erasure, or are still there. */
  | "erasure_false"
  /** An erasure took more or fewer rows than it says. */
  | "erasure_miscounted"
  /** A row was altered, moved or put in: its mac does not carry on from the row before. */
  | "row_altered"
  | "row_missing"
  | "rows_cut_off"
  | "head_missing"
  | "head_forged"
  /** The head is that of a shorter chain. */
  | "head_behind"
  /** A head without a row. */
  | "chain_missing"
  /** A ticket without a row. */
  | "history_missing"
  /** A field of the ticket is not what its history says last. */
  | "ticket_altered"
  /** An anchor that this desk's key did not make. */
  | "anchor_forged"
  /** What an anchor saw is no longer there, or no longer the same. */
  | "anchor_differs";

export interface Finding {
  fault: Fault;
  /** "admin", or the id of a ticket; absent where it concerns all of them. */
  chain?: string;
  ticketNumber?: string;
  /** Of the first row concerned. */
  position?: number;
  field?: string;
  /** When the anchor was made. */
  at?: string;
  /** Rows that should be there, and that are. */
  expected?: number;
  found?: number;
}
