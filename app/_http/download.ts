import type { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { renameKeys, toCamelCase } from "@/lib/core/naming";
import { allowOrigin } from "./cors";
import { nameRoute } from "./name-route";
import { problem } from "./problem";
import { requestCtx } from "./request-ctx";
import { requestLocale } from "./request-locale";
import type { RouteContext } from "./route";

interface ReadableFile {
  fileName: string;
  mediaType: string;
  /** Neither of what is made while it is read. */
  size?: number;
  hash?: string;
  isInline: boolean;
  bytes: AsyncIterable<Uint8Array>;
}

export interface DownloadDefinition<Input extends z.ZodType> {
  path: string;
  method: "GET";
  summary: string;
  verb: (ctx: Ctx, input: z.input<Input>) => Promise<ReadableFile>;
  input: Input;
}

const encoded = (name: string): string => encodeURIComponent(name).replace(/['()*!]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

/** RFC 6266: the name twice, in ASCII for old readers, and as RFC 5987 writes any script. */
export function contentDisposition(fileName: string, isInline: boolean): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  return `${isInline ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encoded(fileName)}`;
}

/** No page of the desk, whatever the file holds: nothing in it may run, load or be taken for another type. */
function headersOf({ fileName, mediaType, size, hash, isInline }: ReadableFile): Headers {
  return new Headers({
    "Content-Type": mediaType === "text/plain" ? "text/plain; charset=utf-8" : mediaType,
    ...(size === undefined ? {} : { "Content-Length": String(size) }),
    "Content-Disposition": contentDisposition(fileName, isInline),
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    ...(hash === undefined ? { "Cache-Control": "private, no-store" } : { "Cache-Control": "private, no-cache", ETag: `"${hash}"` }),
  });
}

const isKnown = (request: Request, etag: string | null): boolean => (request.headers.get("if-none-match") ?? "").split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);

/** Reads on only when the client has taken what there was; but what cannot even begin is a problem, and no broken answer. */
async function asStream(bytes: AsyncIterable<Uint8Array>): Promise<ReadableStream<Uint8Array>> {
  const chunks = bytes[Symbol.asyncIterator]();
  let ahead: IteratorResult<Uint8Array> | undefined = await chunks.next();
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = ahead ?? (await chunks.next());
        ahead = undefined;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => void (await chunks.return?.()),
    },
    { highWaterMark: 0 },
  );
}

/** A route handler for the bytes of a file. */
export function download<Input extends z.ZodType>(definition: DownloadDefinition<Input>) {
  const { verb, ...told } = definition;

  async function answer(request: Request, context: RouteContext): Promise<Response> {
    const ctx = await requestCtx(request);
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const file = await verb(ctx, renameKeys({ ...query, ...(await context.params) }, toCamelCase) as z.input<Input>);
    const headers = headersOf(file);
    if (isKnown(request, headers.get("etag"))) {
      headers.delete("Content-Length");
      return new Response(null, { status: 304, headers });
    }
    return new Response(request.method === "HEAD" ? null : await asStream(file.bytes), { headers });
  }

  const handler = async (request: Request, context: RouteContext): Promise<Response> => {
    const response = await answer(request, context).catch((error: unknown) => problem(error, requestLocale(request)));
    allowOrigin(request, response.headers);
    return response;
  };
  const documented = { kind: "download", ...told } as const;
  return Object.assign(nameRoute(definition, handler), { definition: documented });
}
