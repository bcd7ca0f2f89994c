import { type ClientRequest, type IncomingMessage, request } from "node:http";
import { CommandError } from "../stack/command-error";

export interface EventClient {
  /** When each event arrived, in epoch milliseconds, by its id; a list, since one that comes twice is to be seen. */
  heard: Map<string, number[]>;
  /** Rejects when the stream ends before it is closed. */
  ended: Promise<never>;
  close(): void;
}

function take(client: EventClient, stream: IncomingMessage): void {
  let rest = "";
  stream.setEncoding("utf8").on("data", (text: string) => {
    const at = Date.now();
    const frames = (rest + text).split("\n\n");
    rest = frames.pop() ?? "";
    for (const frame of frames) {
      const id = /^id: (\d+)$/m.exec(frame)?.[1];
      if (id !== undefined) client.heard.set(id, [...(client.heard.get(id) ?? []), at]);
    }
  });
}

/** Follows a desk's events as an integration does, on a connection of its own. Resolves when the stream has begun. */
export async function followEvents(url: string, headers: Record<string, string>): Promise<EventClient> {
  let sent: ClientRequest | undefined;
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    sent = request(`${url}/api/events`, { agent: false, headers }, resolve).on("error", reject);
    sent.end();
  });
  if (stream.statusCode !== 200) throw new CommandError(`GET /api/events was answered with ${stream.statusCode}`);
  const { promise: ended, reject } = Promise.withResolvers<never>();
  ended.catch(() => undefined);
  const client: EventClient = { heard: new Map(), ended, close: () => sent?.destroy() };
  stream.on("error", () => undefined).on("close", () => reject(new CommandError("an event stream ended")));
  take(client, stream);
  return client;
}
