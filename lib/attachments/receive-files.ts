import { blobs } from "@/db/schema/attachments";
import { authorize } from "@/lib/auth/permissions";
import type { Ctx } from "@/lib/core/ctx";
import { env } from "@/lib/core/env";
import { DomainError, type ErrorReason } from "@/lib/core/errors";
import { parseInput } from "@/lib/core/issues";
import { toCamelCase } from "@/lib/core/naming";
import { findTicket } from "@/lib/tickets/find-ticket";
import { discardBlobs } from "./discard-blobs";
import { cleanFileName } from "./file-name";
import { requireRoom } from "./require-room";
import { FILES_A_REQUEST } from "./limits";
import { type UploadFields, uploadFields } from "./schema";
import { storeBlob, type StoredBytes } from "./store-blob";

const MEGABYTE = 1_048_576;

/** One part of an upload as it comes in; a file's bytes are there once, and only until the next part is asked for. */
export type UploadPart = { type: "field"; name: string; value: string } | { type: "file"; name: string; fileName: string; bytes: AsyncIterable<Uint8Array> };

export interface ReceivedFile extends StoredBytes {
  fileName: string;
}

/** Files whose bytes are in the database and belong to nothing yet; `blobIds` in the order of `files`. */
export interface ReceivedFiles extends UploadFields {
  ticketId: string;
  files: ReceivedFile[];
  blobIds: string[];
}

/** The most that one file may weigh. */
export const maximumFileBytes = (): number => Math.floor(env().MAX_ATTACHMENT_MB * MEGABYTE);

/** The most that an upload of the most files may weigh, with what stands around them. */
export const maximumUploadBytes = (): number => (FILES_A_REQUEST * env().MAX_ATTACHMENT_MB + 1) * MEGABYTE;

const fieldError = (path: string, reason: ErrorReason): DomainError => new DomainError("invalid", "invalid_input", {}, { fields: [{ path, reason, values: { field: path } }] });

async function receiveFile(ctx: Ctx, { fileName, bytes }: UploadPart & { type: "file" }, blobIds: string[]): Promise<ReceivedFile> {
  if (blobIds.length === FILES_A_REQUEST) throw new DomainError("too_large", "too_many_files", { maximum: FILES_A_REQUEST });
  const [blob] = await ctx.db.insert(blobs).values({ createdAt: ctx.now() }).returning({ id: blobs.id });
  if (!blob) throw new TypeError("the insert answered no row");
  blobIds.push(blob.id);
  const stored = await storeBlob(ctx, blob.id, bytes, maximumFileBytes());
  if (stored.size === 0) throw fieldError("file", "file_empty");
  return { fileName: cleanFileName(fileName), ...stored };
}

async function receiveParts(ctx: Ctx, parts: AsyncIterable<UploadPart>, blobIds: string[]) {
  const files: ReceivedFile[] = [];
  const fields: Record<string, string> = {};
  for await (const part of parts) {
    const field = toCamelCase(part.name);
    if (part.type === "file" && part.name === "file") files.push(await receiveFile(ctx, part, blobIds));
    else if (part.type === "field" && Object.hasOwn(uploadFields.shape, field)) fields[field] = part.value;
    else throw fieldError(part.name, "field_unknown");
  }
  if (files.length === 0) throw fieldError("file", "field_required");
  return { files, ...parseInput(uploadFields, fields) };
}

/**
 * Takes in the files of an upload, for `addAttachments` to keep. Looks at no part before the actor may see the ticket and
 * the ticket has room; leaves nothing behind when it throws: not_found, conflict, too_large, invalid.
 */
export async function receiveFiles(ctx: Ctx, { id, parts }: { id: string; parts: AsyncIterable<UploadPart> }): Promise<ReceivedFiles> {
  authorize(ctx.actor, "attachment.add");
  const ticket = await findTicket(ctx, { id });
  await requireRoom(ctx, ticket, 1);
  const blobIds: string[] = [];
  try {
    return { ticketId: ticket.id, blobIds, ...(await receiveParts(ctx, parts, blobIds)) };
  } catch (error) {
    await discardBlobs(ctx, blobIds);
    throw error;
  }
}
