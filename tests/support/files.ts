import { addAttachments } from "@/lib/attachments/add-attachments";
import { receiveFiles, type UploadPart } from "@/lib/attachments/receive-files";
import type { Attachment } from "@/lib/attachments/schema";
import type { Ctx } from "@/lib/core/ctx";

/** Bytes in pieces, as a network brings them. */
export async function* inPieces(bytes: Uint8Array | string, size = 65_536): AsyncGenerator<Uint8Array> {
  const all = Buffer.from(bytes);
  for (let start = 0; start < all.length; start += size) yield all.subarray(start, start + size);
}

export const filePart = (fileName: string, bytes: Uint8Array | string | AsyncIterable<Uint8Array>, name = "file"): UploadPart => ({
  type: "file",
  name,
  fileName,
  bytes: typeof bytes === "string" || bytes instanceof Uint8Array ? inPieces(bytes) : bytes,
});

export const fieldPart = (name: string, value: string): UploadPart => ({ type: "field", name, value });

export async function* partsOf(...parts: UploadPart[]): AsyncGenerator<UploadPart> {
  yield* parts;
}

/** Attaches files as an upload does, all of it. */
export async function attach(ctx: Ctx, id: string, ...parts: UploadPart[]): Promise<Attachment[]> {
  const { results } = await addAttachments(ctx, await receiveFiles(ctx, { id, parts: partsOf(...parts) }));
  return results;
}

/** Attaches one file. */
export async function attachFile(ctx: Ctx, id: string, fileName = "log.txt", bytes: Uint8Array | string = `log ${fileName}`): Promise<Attachment> {
  const [attachment] = await attach(ctx, id, filePart(fileName, bytes));
  if (!attachment) throw new TypeError("nothing was attached");
  return attachment;
}

export async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const BOUNDARY = "a-boundary-of-tests";

export interface FormPart {
  name: string;
  fileName?: string;
  type?: string;
  content: string | Uint8Array;
}

/** A form as a browser writes it. */
export function multipartBody(parts: FormPart[], { end = true } = {}): Buffer<ArrayBuffer> {
  const written = parts.flatMap(({ name, fileName, type, content }) => {
    const file = fileName === undefined ? "" : `; filename="${fileName}"`;
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${type ? `Content-Type: ${type}\r\n` : ""}\r\n`;
    return [Buffer.from(head), Buffer.from(content), Buffer.from("\r\n")];
  });
  return Buffer.concat([...written, Buffer.from(end ? `--${BOUNDARY}--\r\n` : "")]);
}

export const MULTIPART = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
