import type { IncomingMessage, Server, ServerResponse } from "node:http";

const isStream = (response: ServerResponse): boolean => String(response.getHeader("content-type")).startsWith("text/event-stream");

/** Event streams never end by themselves, so they are noted as they open; the result ends those that are open. */
export function noteStreams(server: Server): () => void {
  const open = new Set<ServerResponse>();
  server.on("request", (_: IncomingMessage, response: ServerResponse) => {
    open.add(response);
    response.once("close", () => open.delete(response));
  });
  return () => [...open].filter(isStream).forEach((response) => response.destroy());
}
