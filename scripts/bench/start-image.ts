import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { layOutImages } from "../build/image/lay-out-images";
import { readDockerfile } from "../build/image/read-dockerfile";
import { awaitAnswer } from "../stack/await-answer";
import { envOfChild, type Variables } from "../stack/env-of-stack";
import { PROJECT_ROOT } from "../stack/project-root";
import type { Command } from "../stack/run-command";

/** What the images of web and worker hold, each in a folder of its own. The web has to be built. */
export async function layOutImagesIn(folder: string): Promise<void> {
  await layOutImages(PROJECT_ROOT, folder);
  cpSync(join(folder, "models"), join(folder, "desk"), { recursive: true });
}

export interface ImageToStart {
  /** Where the images were laid out. */
  folder: string;
  name: "web" | "worker";
  variables: Variables;
  health: string;
}

/** Starts a process as the Dockerfile says, without a container. Resolves when it answers. */
export async function startImage({ onEnd }: Command, { folder, name, variables, health }: ImageToStart): Promise<{ stop(): Promise<void> }> {
  const image = readDockerfile().get(name);
  const app = join(folder, name === "worker" ? "desk" : name);
  const [, ...words] = [...(image?.entrypoint ?? []), ...(image?.command ?? [])].map((word) => word.replace(/^\/app\//, `${app}/`));
  const child = spawn(process.execPath, words, { cwd: "/", env: envOfChild({ ...image?.variables, NODE_ENV: "production", ...variables }), stdio: ["ignore", "ignore", "inherit"] });
  const closed = once(child, "close");
  const stop = async () => {
    child.kill("SIGTERM");
    await closed;
  };
  onEnd(stop);
  await awaitAnswer(name, health);
  return { stop };
}
