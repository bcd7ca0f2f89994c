import { benchAiHealth } from "./bench/bench-ai-health";
import { benchAnalysis } from "./bench/bench-analysis";
import { benchList } from "./bench/bench-list";
import { benchCreate } from "./bench/bench-create";
import { benchDetail } from "./bench/bench-detail";
import { benchEmbed } from "./bench/bench-embed";
import { benchEvents } from "./bench/bench-events";
import { benchPages } from "./bench/bench-pages";
import { benchMemory } from "./bench/bench-memory";
import { benchPlans } from "./bench/bench-plans";
import { benchQueue } from "./bench/bench-queue";
import { benchRetrieve } from "./bench/bench-retrieve";
import { benchSearch } from "./bench/bench-search";
import { type Command, runCommand } from "./stack/run-command";
import { CommandError } from "./stack/command-error";

const BENCHMARKS: Record<string, (command: Command) => AsyncGenerator<object>> = {
  create: benchCreate,
  detail: benchDetail,
  embed: benchEmbed,
  events: benchEvents,
  list: benchList,
  pages: benchPages,
  memory: benchMemory,
  plans: benchPlans,
  queue: benchQueue,
  retrieve: benchRetrieve,
  search: benchSearch,
  "ai-health": benchAiHealth,
  analysis: (command) => benchAnalysis(command, "local"),
  "analysis-without-models": (command) => benchAnalysis(command, "none"),
};

/** One JSON object a line on stdout, all else on stderr. */
await runCommand(async (command) => {
  const bench = BENCHMARKS[process.argv[2] ?? ""];
  if (!bench) throw new CommandError(`usage: npm run bench -- ${Object.keys(BENCHMARKS).join(" | ")}`);
  for await (const figures of bench(command)) process.stdout.write(`${JSON.stringify(figures)}\n`);
});
