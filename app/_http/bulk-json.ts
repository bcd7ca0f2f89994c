import { z } from "zod";
import { bulkAnswer, refusedTicket } from "@/lib/tickets/bulk/schema";

/** What became of tickets, as the API shows it: `present` puts each refusal's sentence into its `message`. */
export const bulkAnswerJson = bulkAnswer.extend({ refused: z.array(refusedTicket.extend({ message: z.string().default("") })) });
