import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chmodSync, mkdirSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readFileSync } from "node:fs";
import postgres from "postgres";
import { freePort } from "../stack/free-port";
import { killServer } from "./kill-server";
import { debianTree } from "./debian-tree";
import { type Installation, localInstallation, NativePostgresUnavailable, unprivilegedUser } from "./installation";

export interface NativeServer {
  url: string;
  close(): Promise<void>;
}

export interface KillableServer extends NativeServer {
  /** Ends all of its processes at once, as a power cut of its machine does. */
  kill(): Promise<void>;
  /** Serves its data again after it was killed, on the same port. */
  restart(): Promise<void>;
}

const SCRIPT = fileURLToPath(new URL("./server-script.sh", import.meta.url));
const READY_MS = 60_000;
const POLL_MS = 100;
const LOCALE = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";

/** Finds or installs the programs. Throws NativePostgresUnavailable. */
export async function nativeInstallation(say: (step: string) => void): Promise<Installation> {
  return localInstallation() ?? (await debianTree(say));
}

interface SpawnedServer {
  child: ChildProcess;
  /** As this process sees it. */
  dataDir: string;
}

function spawnServer({ bin, root }: Installation, port: number, settings: readonly string[]): SpawnedServer {
  const folder = `deskwise-${randomBytes(6).toString("hex")}`;
  const options = { stdio: ["pipe", "ignore", "pipe"] as ["pipe", "ignore", "pipe"], detached: true, cwd: "/" };
  const script = ["-c", readFileSync(SCRIPT, "utf8"), "native-postgres", bin];
  const told = [String(port), LOCALE, ...settings.flatMap((setting) => ["-c", setting])];
  if (root) {
    const inTree = [...script, join("/var/lib/postgresql", folder), ...told];
    return { child: spawn("chroot", ["--userspec=postgres:postgres", root, "/bin/sh", ...inTree], options), dataDir: join(root, "/var/lib/postgresql", folder) };
  }
  const parent = join(tmpdir(), "deskwise-postgres");
  mkdirSync(parent, { recursive: true });
  chmodSync(parent, 0o1777);
  const user = process.getuid?.() === 0 ? unprivilegedUser() : {};
  const dataDir = join(parent, folder);
  return { child: spawn("/bin/sh", [...script, dataDir, ...told], { ...options, ...user }), dataDir };
}

async function answers(url: string): Promise<boolean> {
  const client = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await client`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    // A connection that was reset is waited for without end.
    await client.end({ timeout: 1 });
  }
}

async function awaitAnswer(child: ChildProcess, url: string, said: () => string): Promise<void> {
  const until = Date.now() + READY_MS;
  while (!(await answers(url))) {
    const gone = child.exitCode !== null || child.signalCode !== null;
    if (gone || Date.now() > until) throw new NativePostgresUnavailable(`PostgreSQL did not start: ${said() || "no answer"}`);
    await delay(POLL_MS);
  }
}

/** A native PostgreSQL with pgvector and an empty cluster, for this process alone; settings as `name=value`. Throws NativePostgresUnavailable. */
export async function startNativeServer(say: (step: string) => void = () => undefined, settings: readonly string[] = []): Promise<KillableServer> {
  const port = await freePort();
  const { child, dataDir } = spawnServer(await nativeInstallation(say), port, settings);
  const lines: string[] = [];
  child.stderr?.setEncoding("utf8").on("data", (text: string) => void lines.push(text));
  const exited = once(child, "exit");
  const close = async () => {
    // Where nothing else is left to do, Node would end before it has ended.
    child.ref();
    child.stdin?.end();
    await exited;
  };
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const said = () => lines.join("").trim().split("\n").at(-1) ?? "";
  const restart = async () => {
    child.stdin?.write("serve\n");
    await awaitAnswer(child, url, said);
  };
  try {
    await awaitAnswer(child, url, said);
  } catch (error) {
    await close();
    throw error;
  }
  child.unref();
  for (const stream of [child.stdin, child.stderr]) if (stream instanceof Socket) stream.unref();
  return { url, close, restart, kill: () => killServer(dataDir) };
}
