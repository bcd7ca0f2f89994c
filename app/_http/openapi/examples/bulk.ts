import type { z } from "zod";
import type { bulkAnswerJson } from "@/app/_http/bulk-json";

export const BULK_ANSWER: z.input<typeof bulkAnswerJson> = {
  done: [{ id: "4711", ticketNumber: "TK20261124007", version: 4 }],
  refused: [
    { id: "4720", ticketNumber: "TK20261124016", reason: "move_not_allowed", values: {}, code: "forbidden_transition" },
    { id: "TK20260101001", ticketNumber: null, reason: "ticket_unknown", values: {}, code: "not_found" },
  ],
};
