import { once } from "node:events";
import { PassThrough } from "node:stream";
import { Busboy, type BusboyFileStream, type BusboyInstance } from "@fastify/busboy";
import type { UploadPart } from "@/lib/attachments/receive-files";
import { DomainError } from "@/lib/core/errors";

const MULTIPART = /^multipart\/form-data\s*(?:;|$)/i;

/** A field is a word or an id; headers of a part name it and its file. */
const LIMITS = { fieldSize: 1_000, headerPairs: 50, headerSize: 16_384 };

const broken = (): DomainError => new DomainError("malformed", "multipart_broken");
const tooLarge = (maximum: number): DomainError => new DomainError("too_large", "body_too_large", { maximum });

function parserFor({ headers }: Request): BusboyInstance {
  const type = headers.get("content-type") ?? "";
  if (!MULTIPART.test(type)) throw new DomainError("unsupported_type", "multipart_expected");
  try {
    return new Busboy({ headers: { "content-type": type }, limits: LIMITS, isPartAFile: (name, _, fileName) => fileName !== undefined || name === "file" });
  } catch {
    throw broken();
  }
}

/** The bytes of a file. Where the body ends within it, the parser says so in an error of its own. */
async function* bytesOf(file: BusboyFileStream): AsyncGenerator<Uint8Array> {
  try {
    yield* file as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw error instanceof DomainError ? error : broken();
  }
}

/**
 * Gives the parser the body, no faster than its parts are read. Once nobody reads them any more, the rest is read and thrown
 * away: a browser looks for no answer before it has sent all.
 */
async function feed(body: AsyncIterable<Uint8Array>, parser: BusboyInstance, maximum: number, signal: AbortSignal): Promise<void> {
  let size = 0;
  for await (const bytes of body) {
    size += bytes.byteLength;
    if (size > maximum) throw tooLarge(maximum);
    if (!signal.aborted && !parser.write(bytes)) await once(parser, "drain", { signal }).catch(() => undefined);
  }
  signal.throwIfAborted();
  parser.end();
  await once(parser, "finish", { signal });
}

/**
 * The parts of a multipart body as they come in. Throws DomainError: unsupported_type, malformed (broken, or the sender
 * has left), too_large beyond `maximum` bytes in all.
 */
export async function* readMultipart(request: Request, maximum: number): AsyncGenerator<UploadPart> {
  const parser = parserFor(request);
  if (Number(request.headers.get("content-length") ?? 0) > maximum) throw tooLarge(maximum);
  const parts = new PassThrough({ objectMode: true });
  const stop = new AbortController();
  let file: BusboyFileStream | undefined;
  const fail = (error: unknown) => {
    const reason = error instanceof DomainError ? error : broken();
    file?.destroy(reason);
    parts.destroy(reason);
  };
  parser.on("error", (error) => {
    stop.abort();
    fail(error);
  });
  parser.on("field", (name: string | undefined, value) => void parts.write({ type: "field", name: name ?? "", value }));
  parser.on("file", (name: string | undefined, bytes, fileName: string | undefined) => {
    // A body that ends early is said twice, here and by the parser; unheard, this one would end the process.
    file = bytes.on("error", () => undefined);
    parts.write({ type: "file", name: name ?? "", fileName: fileName ?? "", bytes: bytesOf(bytes) });
  });
  feed(request.body ?? new ReadableStream(), parser, maximum, stop.signal).then(() => parts.end(), fail);
  try {
    yield* parts as AsyncIterable<UploadPart>;
  } finally {
    stop.abort();
  }
}
