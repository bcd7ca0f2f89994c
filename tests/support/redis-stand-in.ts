import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** Speaks as much of Redis' protocol as a cache needs: GET, SET, and OK to everything else. */
export interface RedisStandIn {
  url: string;
  /** Ends the server and every connection, as a killed one would. */
  kill(): Promise<void>;
  /** Brings it back, empty, on the same port. */
  restart(): Promise<void>;
}

/** The whole commands in a buffer of RESP arrays, and how far they reach. */
function parseCommands(buffer: string): { commands: string[][]; rest: string } {
  const commands: string[][] = [];
  let rest = buffer;
  for (;;) {
    const count = /^\*(\d+)\r\n/.exec(rest);
    if (!count) return { commands, rest };
    let at = count[0].length;
    const command: string[] = [];
    for (let index = 0; index < Number(count[1]); index++) {
      const length = /^\$(\d+)\r\n/.exec(rest.slice(at));
      if (!length) return { commands, rest };
      const start = at + length[0].length;
      const end = start + Number(length[1]);
      if (rest.length < end + 2) return { commands, rest };
      command.push(rest.slice(start, end));
      at = end + 2;
    }
    commands.push(command);
    rest = rest.slice(at);
  }
}

function answer(store: Map<string, string>, [name = "", key = "", value = ""]: string[]): string {
  if (name.toUpperCase() === "SET") store.set(key, value);
  if (name.toUpperCase() !== "GET") return "+OK\r\n";
  const found = store.get(key);
  return found === undefined ? "$-1\r\n" : `$${found.length}\r\n${found}\r\n`;
}

export async function startRedisStandIn(): Promise<RedisStandIn> {
  const sockets = new Set<Socket>();
  let store = new Map<string, string>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let buffered = "";
    socket.setEncoding("latin1");
    socket.on("error", () => undefined);
    socket.on("close", () => sockets.delete(socket));
    socket.on("data", (data: string) => {
      const { commands, rest } = parseCommands(buffered + data);
      buffered = rest;
      for (const command of commands) socket.write(answer(store, command), "latin1");
    });
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    restart: async () => {
      store = new Map();
      await listen(port);
    },
  };
}
