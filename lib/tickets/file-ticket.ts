import { createHash } from "node:crypto";
import { z } from "zod";
import { authorize } from "@/lib/auth/permissions";
import { actorReference, type Ctx } from "@/lib/core/ctx";
import { DomainError } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { inTransaction } from "@/lib/core/transaction";
import { claimIdempotencyKey } from "@/lib/idempotency/claim-idempotency-key";
import { keepAnswer } from "@/lib/idempotency/keep-answer";
import { createTicket } from "./create-ticket";
import { createTicketInput } from "./schema";

export const fileTicketInput = createTicketInput.omit({ language: true, source: true }).extend({
  /** Made by the form, and the same for each try: where the answer to one was lost, the next files nothing twice. */
  submission: z.string().regex(/^[\x21-\x7e]{16,100}$/, "field_invalid"),
});

export type FileTicketInput = z.input<typeof fileTicketInput>;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** One for all: what was typed is compared by itself, so that who has changed it learns where the first try went. */
const FINGERPRINT = digest("file-ticket");

const kept = z.object({ ticketNumber: z.string(), typed: z.string() });

/** Files what a person has typed into the form, once a submission. Throws conflict, with the ticket's number, where it was filed in other words. */
export async function fileTicket(ctx: Ctx, input: FileTicketInput): Promise<{ ticketNumber: string }> {
  authorize(ctx.actor, "ticket.create");
  const { submission, ...fields } = parseInput(fileTicketInput, input);
  const { type, id } = actorReference(ctx.actor);
  // No Idempotency-Key has a space: the two never meet.
  const claim = { caller: `${type} ${id}`, key: `submission ${submission}` };
  const typed = digest(JSON.stringify(fields)).toString("hex");
  return inTransaction(ctx, async (ctx) => {
    const earlier = await claimIdempotencyKey(ctx, { ...claim, fingerprint: FINGERPRINT });
    if (earlier) {
      const { ticketNumber, ...first } = kept.parse(earlier.result);
      if (first.typed !== typed) throw new DomainError("conflict", "ticket_filed_before", { number: ticketNumber }, { ticketNumber });
      return { ticketNumber };
    }
    const { ticketNumber } = await createTicket(ctx, { ...fields, source: "web" });
    await keepAnswer(ctx, { ...claim, result: { ticketNumber, typed } });
    return { ticketNumber };
  });
}
