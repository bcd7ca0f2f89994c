import type { DraftSchema } from "@/components/drafts/draft-content";
import type { TicketDetail } from "@/lib/tickets/schema";

/** A change of title and description that is being written, with what stood there when it was begun. */
export interface EditDraft {
  title: string;
  description: string;
  fromTitle: string;
  fromDescription: string;
  /** The version that was seen; 0 while nobody edits. */
  version: number;
}

export const NO_EDIT: EditDraft = { title: "", description: "", fromTitle: "", fromDescription: "", version: 0 };

const isEdit = (kept: object): kept is EditDraft => Object.entries(NO_EDIT).every(([name, value]) => typeof kept[name as keyof typeof kept] === typeof value);

export const editDraft: DraftSchema<EditDraft> = { safeParse: (kept) => (typeof kept === "object" && kept !== null && isEdit(kept) ? { data: kept } : {}) };

export const begunFrom = ({ title, description, version }: Pick<TicketDetail, "title" | "description" | "version">): EditDraft => ({ title, description, fromTitle: title, fromDescription: description, version });

/** What has been written otherwise. */
export const editedFields = ({ title, description, fromTitle, fromDescription }: EditDraft): { title?: string; description?: string } => ({
  ...(title === fromTitle ? {} : { title }),
  ...(description === fromDescription ? {} : { description }),
});
