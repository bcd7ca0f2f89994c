import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as later } from "node:timers/promises";
import { freePort } from "@/scripts/stack/free-port";
import { debianProgram } from "@/scripts/test/debian-program";

export interface RedisServer {
  url: string;
  /** kill -9. */
  kill(): Promise<void>;
  /** Serves again, empty, on the same port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

async function takesConnections(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  const isOpen = await Promise.race([once(socket, "connect").then(() => true), once(socket, "error").then(() => false)]).catch(() => false);
  socket.destroy();
  return isOpen;
}

/** A real Redis that keeps nothing on disk. */
export async function startRedisServer(): Promise<RedisServer> {
  const program = await debianProgram("redis-server");
  const port = await freePort();
  let child: ChildProcess;
  const start = async () => {
    child = spawn(program, ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"], { stdio: "ignore" });
    while (!(await takesConnections(port))) await later(20);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  await start();
  return { url: `redis://127.0.0.1:${port}`, kill: () => end("SIGKILL"), restart: start, close: () => end("SIGTERM") };
}
