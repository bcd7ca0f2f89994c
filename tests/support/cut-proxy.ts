import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A line between a process and its database that can be cut: open connections die, new ones are refused. */
export interface CutProxy {
  /** The same URL, through the line. */
  url: string;
  cut(): Promise<void>;
  restore(): Promise<void>;
  /** Resets what is open, as a server that is killed with answers unsent does; new connections are served. */
  reset(): void;
  close(): Promise<void>;
}

export async function startCutProxy(databaseUrl: string): Promise<CutProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
  };
  const make = () =>
    createServer((client) => {
      const server = connect(Number(target.port), target.hostname);
      keep(client);
      keep(server);
      client.pipe(server).on("close", () => client.destroy());
      server.pipe(client).on("close", () => server.destroy());
    });
  let line = make().listen(0, "127.0.0.1");
  await once(line, "listening");
  const { port } = line.address() as AddressInfo;
  const url = new URL(databaseUrl);
  url.port = String(port);
  url.hostname = "127.0.0.1";
  const cut = async () => {
    if (!line.listening) return;
    line.close();
    for (const socket of sockets) socket.destroy();
    await once(line, "close");
  };
  const restore = async () => {
    line = make().listen(port, "127.0.0.1");
    await once(line, "listening");
  };
  const reset = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  return { url: url.href, cut, restore, reset, close: cut };
}
