import type { z } from "zod";
import { discardBlobs } from "@/lib/attachments/discard-blobs";
import { maximumUploadBytes, type UploadPart } from "@/lib/attachments/receive-files";
import type { Ctx } from "@/lib/core/ctx";
import { allowOrigin } from "./cors";
import { type Done, idempotencyKeyOf, onceForKey } from "./idempotent";
import { readMultipart } from "./multipart";
import { nameRoute } from "./name-route";
import { present } from "./present";
import { problem } from "./problem";
import { anewCtx, requestCtx } from "./request-ctx";
import { requestLocale } from "./request-locale";
import type { RouteContext } from "./route";

interface Received {
  /** Where the bytes are meanwhile; all else is what was sent. */
  blobIds: readonly string[];
}

export interface UploadDefinition<Content extends Received, Output extends z.ZodType> {
  path: string;
  method: "POST";
  summary: string;
  /** Takes in the bytes, with no transaction open while they come. */
  receive: (ctx: Ctx, input: { id: string; parts: AsyncIterable<UploadPart> }) => Promise<Content>;
  /** Keeps what was received. */
  verb: (ctx: Ctx, received: Content) => Promise<z.input<Output>>;
  /** The text fields beside the files. */
  input: z.ZodType;
  output: Output;
}

/** A route handler for files: who asks is looked at before the first byte is read and again after the last. */
export function upload<Content extends Received, Output extends z.ZodType>(definition: UploadDefinition<Content, Output>) {
  const { receive, verb, path, method, summary, input, output } = definition;

  async function keep(request: Request, received: Content, key: string | undefined): Promise<Response> {
    const ctx = await anewCtx(request);
    const call = async (ctx: Ctx): Promise<unknown> => output.parse(await verb(ctx, received));
    const { blobIds: _, ...content } = received;
    const write = { method, path: new URL(request.url).pathname, input: content, isSecret: false };
    const { result, isReplay }: Done = key === undefined ? { result: await call(ctx), isReplay: false } : await onceForKey(ctx, { key, ...write }, call);
    const headers = new Headers({ "Content-Language": ctx.locale, Vary: "Accept-Language", "Cache-Control": "private, no-store" });
    if (isReplay) headers.set("Idempotency-Replayed", "true");
    return Response.json(present(result, ctx.locale), { status: 201, headers });
  }

  async function answer(request: Request, context: RouteContext): Promise<Response> {
    const ctx = await requestCtx(request);
    const key = idempotencyKeyOf(request.headers);
    const { id } = await context.params;
    const received = await receive(ctx, { id: String(id), parts: readMultipart(request, maximumUploadBytes()) });
    try {
      return await keep(request, received, key);
    } finally {
      await discardBlobs(ctx, received.blobIds);
    }
  }

  const handler = async (request: Request, context: RouteContext): Promise<Response> => {
    const response = await answer(request, context).catch((error: unknown) => problem(error, requestLocale(request)));
    allowOrigin(request, response.headers);
    return response;
  };
  const documented = { kind: "upload", path, method, summary, input, output, status: 201 } as const;
  return Object.assign(nameRoute(definition, handler), { definition: documented });
}
