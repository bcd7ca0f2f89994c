import { Agent, request as send } from "node:http";
import type { LoadPlan, LoadRequest, LoadResult } from "./load-plan";

/** The status of an answer, once all of it has come; 0 when none came. */
function ask(agent: Agent, { url, headers }: LoadPlan, { method, path, body }: LoadRequest): Promise<number> {
  return new Promise((resolve) => {
    const length = body === undefined ? {} : { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) };
    const request = send(`${url}${path}`, { method, agent, headers: { ...headers, ...length } }, (response) => {
      response.on("error", () => resolve(0)).on("end", () => resolve(response.statusCode ?? 0)).resume();
    });
    request.on("error", () => resolve(0)).end(body);
  });
}

async function run(plan: LoadPlan): Promise<LoadResult> {
  const { clients, seconds, requests } = plan;
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times = Object.fromEntries(requests.map(({ name }): [string, number[]] => [name, []]));
  let [next, errors] = [0, 0];
  const start = performance.now();
  const client = async () => {
    while (performance.now() - start < seconds * 1_000) {
      const request = requests[next++ % requests.length];
      if (!request) return;
      const began = performance.now();
      if ((await ask(agent, plan, request)) === request.status) times[request.name]?.push(performance.now() - began);
      else errors++;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return { times, errors, seconds: (performance.now() - start) / 1_000 };
}

process.on("message", (plan: LoadPlan) => void run(plan).then((result) => process.send?.(result)));
process.once("disconnect", () => process.exit(0));
