import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "@/scripts/stack/free-port";
import type { Variables } from "@/scripts/stack/env-of-stack";
import { debianProgram } from "@/scripts/test/debian-program";
import { copyShipped } from "./shipped-files";
import { type Program, startProgram } from "./start-program";

/** A real Alertmanager, started as its container starts it; it waits a second where operators' waits half a minute. */
export async function startAlertmanager(receivers: Variables): Promise<Program> {
  const port = await freePort();
  const copy = await copyShipped("alertmanager", (text) => text.replaceAll(/(group_wait|group_interval): \w+/g, "$1: 1s"));
  const made = await mkdtemp(join(tmpdir(), "deskwise-alertmanager-"));
  const program = await startProgram({
    command: "/bin/sh",
    args: [join(copy.folder, "render.sh"), `--web.listen-address=127.0.0.1:${port}`],
    env: { ...receivers, ALERTMANAGER: await debianProgram("prometheus-alertmanager"), ALERTMANAGER_FOLDER: made, ALERTMANAGER_STORAGE: join(made, "data") },
    url: `http://127.0.0.1:${port}`,
    health: "/-/ready",
  });
  const close = async () => {
    await program.close();
    await copy.remove();
    await rm(made, { recursive: true, force: true });
  };
  return { url: program.url, close };
}
