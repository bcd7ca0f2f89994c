import { createServer } from "node:http";
import { once } from "node:events";
import next from "next";
import { runCommand } from "../../stack/run-command";

/** Serves a built Next app as the desk's own web process serves the desk, without what that adds. */
await runCommand(async ({ onEnd, serve }) => {
  const [dir = "", port = ""] = process.argv.slice(2);
  let handle = (_: unknown, response: { end(): unknown }): unknown => response.end();
  const server = createServer((request, response) => void handle(request, response));
  server.keepAliveTimeout = 125_000;
  server.listen(Number(port), "127.0.0.1");
  await once(server, "listening");
  const app = next({ dev: false, dir, hostname: "127.0.0.1", port: Number(port), httpServer: server });
  await app.prepare();
  handle = app.getRequestHandler() as typeof handle;
  onEnd(() => server.close());
  await serve();
});
