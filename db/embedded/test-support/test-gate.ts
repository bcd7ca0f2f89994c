import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Gate, type GateOptions, openGate } from "../gate/gate";
import type { Backend } from "../gate/backend";
import { openPgliteBackend } from "../pglite-backend";

export interface TestBackend {
  backend: Backend;
  folder: string;
  remove(): Promise<void>;
}

export type TestGate = Gate & { url: string };

export async function openTestBackend(): Promise<TestBackend> {
  const folder = await mkdtemp(join(tmpdir(), "gate-test-"));
  const backend = await openPgliteBackend(folder);
  const remove = async () => {
    await backend.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { backend, folder, remove };
}

export async function openTestGate(backend: Backend, options: Partial<GateOptions> = {}): Promise<TestGate> {
  const account = { user: "postgres", password: "secret", database: "postgres" };
  const gate = await openGate({ backend, account, port: 0, ...options });
  return { ...gate, url: `postgres://postgres:secret@127.0.0.1:${gate.port}/postgres` };
}
