import { type Status, STATUSES } from "@/db/enums";

/** The moves that change a status. Any other move is refused. */
export const MOVES = {
  assign: { from: ["pending", "in_progress"], to: "in_progress" },
  resolve: { from: ["pending", "in_progress"], to: "resolved" },
  close: { from: ["resolved"], to: "closed" },
  reopen: { from: ["resolved", "closed"], to: "in_progress" },
} as const satisfies Record<string, { from: readonly Status[]; to: Status }>;

export type Move = keyof typeof MOVES;

const moves = Object.keys(MOVES) as Move[];

const startsFrom = (move: Move): readonly Status[] => MOVES[move].from;

/** The moves that a ticket in this status may make. */
export const allowedMoves = (status: Status): Move[] => moves.filter((move) => startsFrom(move).includes(status));

/** The status that a move leads to, or undefined where it is not allowed. */
export const statusAfter = (status: Status, move: Move): Status | undefined => (startsFrom(move).includes(status) ? MOVES[move].to : undefined);

/** Solved: it has its answer, and may teach. */
export const isSolved = (status: Status): boolean => status === "resolved" || status === "closed";

export const OPEN_STATUSES = STATUSES.filter((status) => !isSolved(status));
