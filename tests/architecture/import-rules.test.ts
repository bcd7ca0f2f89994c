import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as IFlattenedRuleSet;

/** For each rule a small house that breaks it and, but for it, no other. */
const PLANTED: Record<string, Record<string, string>> = {
  "no-cycles": { "lib/tickets/a.ts": 'import "./b";', "lib/tickets/b.ts": 'import "./a";' },
  "no-unresolved": { "lib/tickets/a.ts": 'import "./absent";' },
  "app-shows": { "app/page.ts": 'import "../db/client";', "db/client.ts": "" },
  "components-are-given": { "components/a.ts": 'import "../lib/tickets/create-ticket";', "lib/tickets/create-ticket.ts": "" },
  "lib-decides": { "lib/tickets/a.ts": 'import "next/navigation";', "node_modules/next/navigation.js": "" },
  "core-has-no-domain": { "lib/core/a.ts": 'import "../tickets/b";', "lib/tickets/b.ts": "" },
  "ai-ports-are-vendor-free": { "lib/ai/a.ts": 'import "pg-boss";', "node_modules/pg-boss/index.js": "" },
  "schemas-reach-the-browser": { "lib/tickets/schema.ts": 'import "./verb";', "lib/tickets/verb.ts": "" },
  "db-remembers": { "db/a.ts": 'import "../lib/core/b";', "lib/core/b.ts": "" },
  "worker-thinks": { "worker/a.ts": 'import "../app/b";', "app/b.ts": "" },
  "heavy-packages-in-adapters": { "app/a.ts": 'import "ollama";', "node_modules/ollama/index.js": "" },
  "nobody-imports-tests": { "scripts/a.ts": 'import "../tests/support/b";', "tests/support/b.ts": "" },
  "domains-meet-at-verbs": { "lib/tickets/a.ts": 'import "../knowledge/article-row";', "lib/knowledge/article-row.ts": "" },
};

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "deskwise-rules-"));
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function broken(rule: string, files: Record<string, string>): Promise<string[]> {
  const house = join(root, rule);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), `${text}\nexport {};\n`);
  }
  const folders = ["app", "components", "lib", "db", "worker", "scripts", "tests"].filter((folder) => Object.keys(files).some((path) => path.startsWith(`${folder}/`)));
  const { output } = await cruise(folders, { baseDir: house, ruleSet: config, validate: true, doNotFollow: { path: "node_modules" } });
  return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
}

describe("each import rule bites", () => {
  it.each(Object.entries(PLANTED))("%s", async (rule, files) => {
    expect(await broken(rule, files)).toContain(rule);
  });

  it("and none is left without a planted violation", () => {
    expect(Object.keys(PLANTED).sort()).toEqual(config.forbidden?.map(({ name }) => name).sort());
  });
});
