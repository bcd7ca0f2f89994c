import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { isDraining } from "@/lib/health/draining";

/**
 * What was sent and not read stands in the way of the next request on its connection, for ever. Node lets go of it by itself
 * only where nobody began to read; this is what it does there, and it offers no public name for it.
 */
function letGoOfBody(request: IncomingMessage): void {
  if (!request.complete) (request as IncomingMessage & { _dump(): void })["_dump"]();
}

/**
 * Notes the answers of a server that are under way. Once the process drains, each answer is the last of its connection, so
 * that the client's next request goes elsewhere; the result turns those that have not begun yet into last ones too.
 */
export function noteResponses(server: Server): () => void {
  const open = new Set<ServerResponse>();
  server.prependListener("request", (request: IncomingMessage, response: ServerResponse) => {
    if (isDraining()) response.shouldKeepAlive = false;
    open.add(response);
    response.once("finish", () => letGoOfBody(request));
    response.once("close", () => open.delete(response));
  });
  return () => {
    for (const response of open) if (!response.headersSent) response.shouldKeepAlive = false;
  };
}
