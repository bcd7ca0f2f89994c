import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { MONITORING } from "./shipped-files";

const BOARDS = join(MONITORING, "grafana/dashboards");

const datasource = z.object({ type: z.literal("prometheus"), uid: z.string() });
const gridPos = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() });
const row = z.object({ id: z.number(), type: z.literal("row"), title: z.string().min(1), gridPos });
const panel = z.object({
  id: z.number(),
  type: z.enum(["timeseries", "stat", "table"]),
  title: z.string().min(1),
  description: z.string().min(1),
  gridPos,
  datasource,
  fieldConfig: z.object({ defaults: z.object({ unit: z.string().min(1), thresholds: z.object({ steps: z.array(z.object({ color: z.string(), value: z.number().nullable() })).min(1) }) }), overrides: z.array(z.unknown()) }),
  options: z.record(z.string(), z.unknown()),
  targets: z.array(z.object({ refId: z.string(), datasource, expr: z.string().min(1), legendFormat: z.string().min(1) })).min(1),
});
const board = z.object({
  uid: z.string().max(40),
  title: z.string(),
  description: z.string(),
  tags: z.array(z.string()),
  schemaVersion: z.number(),
  links: z.array(z.object({ type: z.literal("dashboards"), tags: z.array(z.string()) })),
  annotations: z.object({ list: z.array(z.object({ datasource, expr: z.string() })) }),
  templating: z.object({ list: z.array(z.object({ name: z.string(), type: z.literal("query"), datasource, definition: z.string() })) }),
  panels: z.array(z.discriminatedUnion("type", [row, panel])),
});

export type ShippedBoard = z.infer<typeof board>;
export type ShippedPanel = z.infer<typeof panel>;

/** Text of each file, by its name. */
export const boardTexts = (): Map<string, string> => new Map(readdirSync(BOARDS).map((name) => [name, readFileSync(join(BOARDS, name), "utf8")]));

export const shippedBoards = (): ShippedBoard[] => [...boardTexts().values()].map((text) => board.parse(JSON.parse(text)));

export const panelsOf = ({ panels }: ShippedBoard): ShippedPanel[] => panels.filter((panel) => panel.type !== "row");

export interface BoardQuery {
  board: string;
  panel: string;
  expr: string;
}

/** What Grafana would ask, all of a variable's values chosen. */
const substituted = (expr: string, interval: string): string => expr.replaceAll("$__rate_interval", interval).replaceAll(/\$(?!__)\w+/g, ".*");

/** Every query of every board; a rate is taken over `interval`. */
export const boardQueries = (interval: string): BoardQuery[] =>
  shippedBoards().flatMap((board) => panelsOf(board).flatMap(({ title, targets }) => targets.map(({ expr }) => ({ board: board.title, panel: title, expr: substituted(expr, interval) }))));

/** The query behind a variable's `label_values(…)`. */
export const variableQueries = (): BoardQuery[] => shippedBoards().flatMap(({ title, templating }) => templating.list.map(({ name, definition }) => ({ board: title, panel: `$${name}`, expr: /^label_values\((.+), \w+\)$/.exec(definition)?.[1] ?? definition })));
