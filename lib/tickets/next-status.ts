import type { Status } from "@/db/enums";
import { DomainError } from "@/lib/core/errors";
import { allowedMoves, type Move, statusAfter } from "./lifecycle";

/** The status that a move leads to. Throws forbidden_transition, with the present status and the moves that are allowed. */
export function nextStatus(status: Status, move: Move): Status {
  const next = statusAfter(status, move);
  if (next) return next;
  throw new DomainError("forbidden_transition", "move_not_allowed", {}, { currentStatus: status, move, allowedMoves: allowedMoves(status) });
}
