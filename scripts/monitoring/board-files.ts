import { join } from "node:path";
import { PROJECT_ROOT } from "../stack/project-root";
import { boardJson } from "./board-json";
import { BOARDS } from "./boards";

export const BOARDS_FOLDER = join(PROJECT_ROOT, "monitoring/grafana/dashboards");

/** What stands in each file of the folder, by its name. */
export const boardFiles = (): Map<string, string> => new Map(BOARDS.map((board) => [`${board.uid}.json`, `${JSON.stringify(boardJson(board), null, 2)}\n`]));
