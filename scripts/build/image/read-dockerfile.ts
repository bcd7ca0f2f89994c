import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { PROJECT_ROOT } from "../../stack/project-root";

export interface ImageTarget {
  base: string;
  entrypoint: string[];
  command: string[];
  health: string[];
  user: string;
  variables: Record<string, string>;
}

const jsonAfter = (line: string | undefined, keyword: string): string[] => z.array(z.string()).parse(JSON.parse(line?.slice(line.indexOf(keyword) + keyword.length) ?? "[]"));

/** What each stage of the Dockerfile says of how it is run, with what it has from the stage that it stands on. */
export function readDockerfile(): Map<string, ImageTarget> {
  const targets = new Map<string, ImageTarget>();
  const stages = readFileSync(join(PROJECT_ROOT, "Dockerfile"), "utf8").split(/^FROM /m).slice(1);
  for (const stage of stages) {
    const [first = "", ...lines] = stage.split("\n");
    const [base = "", name = ""] = first.split(" AS ");
    const from = targets.get(base);
    const line = (keyword: string) => lines.find((text) => text.startsWith(`${keyword} `));
    targets.set(name, {
      base: from?.base ?? base,
      entrypoint: line("ENTRYPOINT") ? jsonAfter(line("ENTRYPOINT"), "ENTRYPOINT ") : (from?.entrypoint ?? []),
      command: line("CMD") ? jsonAfter(line("CMD"), "CMD ") : (from?.command ?? []),
      health: line("HEALTHCHECK") ? jsonAfter(line("HEALTHCHECK"), "CMD ") : (from?.health ?? []),
      user: line("USER")?.slice(5) ?? from?.user ?? "root",
      variables: { ...from?.variables, ...Object.fromEntries([...(line("ENV")?.slice(4) ?? "").matchAll(/(\w+)=(\S+)/g)].map(([, name = "", value = ""]) => [name, value])) },
    });
  }
  return targets;
}
