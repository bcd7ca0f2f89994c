import { z } from "zod";
import type { ModelFault } from "@/lib/ai/ports";
import { ModelCall } from "./model-call";
import { faultOf, ServerRefusal } from "./model-faults";
import type { ServerAddress } from "./server-address";
import { PROBE_LIMITS } from "./wire-limits";

const modelList = z.object({ data: z.array(z.object({ id: z.string(), owned_by: z.string().nullish() })) });

/** Whether the server is up and lists the model; null: it is, or the server does not say. At most 2 s. */
export async function probeModelList(server: ServerAddress, model: string): Promise<ModelFault | null> {
  const call = new ModelCall({ server, ...PROBE_LIMITS });
  try {
    const response = await call.fetch(`${server.base}/models`);
    const list = modelList.safeParse(JSON.parse(await response.text()));
    if (!list.success) return "malformed";
    // llama.cpp answers for whatever name it is asked, and lists its file.
    const listed = list.data.data.some((entry) => entry.id === model || entry.owned_by === "llamacpp");
    return listed ? null : "missing";
  } catch (error) {
    // Some servers have no list; one that answers so is up.
    if (error instanceof ServerRefusal && [404, 405, 501].includes(error.status)) return null;
    return error instanceof SyntaxError ? "malformed" : faultOf(call.explain(error));
  } finally {
    call.close();
  }
}
