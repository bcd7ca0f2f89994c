import { join } from "node:path";
import { buildWeb } from "./build/build-web";
import { folderSize } from "./build/image/folder-size";
import { layOutImages } from "./build/image/lay-out-images";
import { PROJECT_ROOT } from "./stack/project-root";
import { runCommand } from "./stack/run-command";
import { say } from "./stack/say";

/** Lays out in .cache/images what the Dockerfile copies into its images. */
await runCommand(async ({ ending }) => {
  await buildWeb({ say, ending });
  const target = join(PROJECT_ROOT, ".cache", "images");
  await layOutImages(PROJECT_ROOT, target);
  for (const name of ["web", "desk", "models"]) process.stdout.write(`${name.padEnd(6)} ${(folderSize(join(target, name)) / 1_000_000).toFixed(0).padStart(4)} MB\n`);
});
