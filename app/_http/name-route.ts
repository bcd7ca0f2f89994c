import { noteInLog } from "@/lib/core/log-context";

type Handler<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Promise<Response>;

/** The handler, its requests logged and timed under the route's path, so that ids never become labels. */
export function nameRoute<Rest extends unknown[]>({ path }: { path: string }, handler: Handler<Rest>): Handler<Rest> {
  return async (request, ...rest) => {
    noteInLog({ route: path });
    return handler(request, ...rest);
  };
}
