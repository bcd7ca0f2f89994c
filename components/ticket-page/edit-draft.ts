import { z } from "zod";
import type { TicketDetail } from "@/lib/tickets/schema";

/** A change of title and description that is being written, with what stood there when it was begun. */
export const editDraft = z.object({
  title: z.string(),
  description: z.string(),
  fromTitle: z.string(),
  fromDescription: z.string(),
  /** The version that was seen; 0 while nobody edits. */
  version: z.number(),
});

export type EditDraft = z.infer<typeof editDraft>;

export const NO_EDIT: EditDraft = { title: "", description: "", fromTitle: "", fromDescription: "", version: 0 };

export const begunFrom = ({ title, description, version }: Pick<TicketDetail, "title" | "description" | "version">): EditDraft => ({ title, description, fromTitle: title, fromDescription: description, version });

/** What has been written otherwise. */
export const editedFields = ({ title, description, fromTitle, fromDescription }: EditDraft): { title?: string; description?: string } => ({
  ...(title === fromTitle ? {} : { title }),
  ...(description === fromDescription ? {} : { description }),
});
