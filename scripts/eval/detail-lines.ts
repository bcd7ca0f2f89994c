import type { EvaluatedQuery, QueryDetails } from "./run-quality";

export interface EvaluatedFile {
  name: string;
  queries: EvaluatedQuery[];
}

/** What `--details` writes: a line a query, as the contract has it; of several files each line names its own. */
export function detailLines(files: readonly EvaluatedFile[]): string {
  const line = (name: string, details: QueryDetails) => `${JSON.stringify(files.length > 1 ? { file: name, ...details } : details)}\n`;
  return files.flatMap(({ name, queries }) => queries.map(({ details }) => line(name, details))).join("");
}
