import { z } from "zod";
import { ACTOR_TYPES, VISIBILITIES } from "@/db/enums";
import { pageFields } from "@/lib/core/field";

const id = z.string().regex(/^[1-9]\d{0,17}$/, "id_malformed");

/** What stands beside the files of an upload. */
export const uploadFields = z.strictObject({
  /** Internal ones are seen by staff alone, as are those of an internal comment. */
  visibility: z.enum(VISIBILITIES).default("public"),
  commentId: id.optional(),
});

export type UploadFields = z.output<typeof uploadFields>;

/** A ticket's id or number. */
const ticketId = z.string();

export const listAttachmentsInput = z.object({ id: ticketId, ...pageFields });

export type ListAttachmentsInput = z.input<typeof listAttachmentsInput>;

export const attachmentTarget = z.object({ id: ticketId, aid: z.string() });

export type AttachmentTarget = z.input<typeof attachmentTarget>;

export const readAttachmentInput = attachmentTarget.extend({
  /** "1" to show a picture in the page; anything else is to be saved. */
  inline: z.string().max(10).optional(),
});

export type ReadAttachmentInput = z.input<typeof readAttachmentInput>;

export const attachment = z.object({
  id: z.string(),
  fileName: z.string(),
  /** As the bytes show it. */
  mediaType: z.string(),
  /** Bytes. */
  size: z.number().int(),
  visibility: z.enum(VISIBILITIES),
  commentId: z.string().nullable(),
  uploadedBy: z.string(),
  uploadedByType: z.enum(ACTOR_TYPES),
  createdAt: z.date(),
  /** Where its bytes are. */
  url: z.string(),
});

export type Attachment = z.infer<typeof attachment>;

export const addedAttachments = z.object({ results: z.array(attachment) });

export type AddedAttachments = z.infer<typeof addedAttachments>;
