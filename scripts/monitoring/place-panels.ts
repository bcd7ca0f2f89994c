import type { Board, Panel } from "./board";
import { panelJson } from "./panel-json";

const COLUMNS = 24;
const SIZES = { line: { width: 8, height: 8 }, stat: { width: 4, height: 4 }, table: { width: 24, height: 10 } };

interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** From left to right, and below the tallest where a line is full. */
function placed(panels: readonly Panel[], top: number): { places: Place[]; bottom: number } {
  let [x, y, bottom] = [0, top, top];
  const places = panels.map(({ kind, width }) => {
    const { width: usual, height: h } = SIZES[kind];
    const w = width ?? usual;
    if (x + w > COLUMNS) [x, y] = [0, bottom];
    const place = { x, y, w, h };
    x += w;
    bottom = Math.max(bottom, y + h);
    return place;
  });
  return { places, bottom };
}

/** The panels of a board in their rows, each with its number and its place. */
export function placePanels(rows: Board["rows"]) {
  let top = 0;
  let id = 1;
  return rows.flatMap(({ title, panels }) => {
    const row = { id: id++, type: "row", title, collapsed: false, panels: [], gridPos: { x: 0, y: top, w: COLUMNS, h: 1 } };
    const { places, bottom } = placed(panels, top + 1);
    top = bottom;
    return [row, ...panels.map((panel, index) => ({ id: id++, gridPos: places[index], ...panelJson(panel) }))];
  });
}
