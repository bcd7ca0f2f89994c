import { z } from "zod";

const series = z.object({ metric: z.record(z.string(), z.string()), value: z.tuple([z.number(), z.string()]) });
const scalar = z.tuple([z.number(), z.string()]).transform((value) => [{ metric: {}, value }]);
const answer = z.discriminatedUnion("status", [
  z.object({ status: z.literal("success"), data: z.discriminatedUnion("resultType", [z.object({ resultType: z.literal("vector"), result: z.array(series) }), z.object({ resultType: z.literal("scalar"), result: scalar })]) }),
  z.object({ status: z.literal("error"), error: z.string() }),
]);

export type Series = z.infer<typeof series>;

/** The series of a query as of now. Rejects when Prometheus does not understand it. */
export async function askPrometheus(url: string, expr: string): Promise<Series[]> {
  const response = await fetch(`${url}/api/v1/query`, { method: "POST", body: new URLSearchParams({ query: expr }) });
  const answered = answer.parse(await response.json());
  if (answered.status === "error") throw new Error(`${expr}: ${answered.error}`);
  return answered.data.result;
}

/** The same by an expression that gives one number; undefined when it gives none. */
export const oneNumber = async (url: string, expr: string): Promise<number | undefined> => {
  const [first] = await askPrometheus(url, expr);
  return first && Number(first.value[1]);
};
