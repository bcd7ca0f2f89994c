import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { BOARDS_FOLDER, boardFiles } from "./monitoring/board-files";

for (const [name, text] of boardFiles()) writeFileSync(join(BOARDS_FOLDER, name), text);
process.stdout.write(`Wrote ${boardFiles().size} boards to ${BOARDS_FOLDER}\n`);
