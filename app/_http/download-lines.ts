import type { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { download } from "./download";
import { present } from "./present";
import type { RouteContext } from "./route";

interface Lines<Row> {
  fileName: string;
  batches: AsyncIterable<Row[]>;
}

interface LinesDefinition<Input extends z.ZodType, Output extends z.ZodType> {
  path: string;
  method: "GET";
  summary: string;
  verb: (ctx: Ctx, input: z.input<Input>) => Promise<Lines<z.input<Output>>>;
  input: Input;
  /** One line. */
  output: Output;
}

const encoder = new TextEncoder();

/** A route handler for rows as a file of NDJSON; a batch of them is in memory at a time. */
export function downloadLines<Input extends z.ZodType, Output extends z.ZodType>({ verb, output, ...told }: LinesDefinition<Input, Output>) {
  async function* linesOf(ctx: Ctx, batches: AsyncIterable<z.input<Output>[]>): AsyncGenerator<Uint8Array> {
    for await (const rows of batches) yield encoder.encode(rows.map((row) => `${JSON.stringify(present(output.parse(row), ctx.locale))}\n`).join(""));
  }
  const handler = download({
    ...told,
    verb: async (ctx, input) => {
      const { fileName, batches } = await verb(ctx, input);
      return { fileName, mediaType: "application/x-ndjson", isInline: false, bytes: linesOf(ctx, batches) };
    },
  });
  const documented = { kind: "lines", output, ...told } as const;
  return Object.assign((request: Request, context: RouteContext) => handler(request, context), { definition: documented });
}
