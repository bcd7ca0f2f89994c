import type { LinePanel, Limits, Panel, StatPanel, TablePanel } from "./board";

/** As monitoring/grafana/provisioning/datasources names it. */
export const DATASOURCE = { type: "prometheus", uid: "prometheus" };

const refId = (index: number): string => String.fromCodePoint(65 + index);

function thresholds(limits: Limits | undefined) {
  if (!limits) return { mode: "absolute", steps: [{ color: "text", value: null }] };
  const { warn, bad } = limits;
  const rising = [{ color: "green", value: null }, { color: "orange", value: warn }, { color: "red", value: bad }];
  const falling = [{ color: "red", value: null }, { color: "orange", value: bad }, { color: "green", value: warn }];
  return { mode: "absolute", steps: bad < warn ? falling : rising };
}

function targets({ kind, queries }: Panel) {
  return Object.entries(queries).map(([legend, expr], index) => ({
    refId: refId(index),
    datasource: DATASOURCE,
    expr,
    legendFormat: legend,
    ...(kind === "line" ? { range: true } : { instant: true, range: false }),
    ...(kind === "table" ? { format: "table" } : {}),
  }));
}

function lineJson({ unit, limits, isStacked = false }: LinePanel) {
  return {
    type: "timeseries",
    fieldConfig: {
      defaults: {
        unit,
        min: 0,
        color: { mode: "palette-classic" },
        thresholds: thresholds(limits),
        custom: {
          drawStyle: "line",
          lineWidth: 1,
          fillOpacity: isStacked ? 30 : 0,
          showPoints: "never",
          spanNulls: false,
          stacking: { mode: isStacked ? "normal" : "none", group: "A" },
          thresholdsStyle: { mode: limits ? "dashed" : "off" },
        },
      },
      overrides: [],
    },
    options: { legend: { displayMode: "list", placement: "bottom", showLegend: true }, tooltip: { mode: "multi", sort: "desc" } },
  };
}

function statJson({ unit, limits, words }: StatPanel) {
  const mappings = words ? [{ type: "value", options: Object.fromEntries(Object.entries(words).map(([value, text], index) => [value, { text, index }])) }] : [];
  return {
    type: "stat",
    fieldConfig: { defaults: { unit, mappings, thresholds: thresholds(limits) }, overrides: [] },
    options: {
      reduceOptions: { calcs: ["lastNotNull"], fields: "", values: false },
      colorMode: limits ? "value" : "none",
      graphMode: "none",
      justifyMode: "auto",
      textMode: "auto",
      orientation: "auto",
    },
  };
}

function tableJson({ unit, limits, queries, labels, units = {} }: TablePanel) {
  const columns = Object.keys(queries);
  const valueOf = (index: number) => (columns.length === 1 ? "Value" : `Value #${refId(index)}`);
  const order = [...labels, ...columns.map((_, index) => valueOf(index))];
  return {
    type: "table",
    fieldConfig: {
      defaults: { unit, thresholds: thresholds(limits), custom: { align: "auto", filterable: false } },
      overrides: Object.entries(units).map(([name, unit]) => ({ matcher: { id: "byName", options: name }, properties: [{ id: "unit", value: unit }] })),
    },
    options: { showHeader: true, cellHeight: "sm", sortBy: [{ displayName: columns[0], desc: true }] },
    transformations: [
      { id: "merge", options: {} },
      { id: "filterFieldsByName", options: { include: { names: order } } },
      { id: "organize", options: { indexByName: Object.fromEntries(order.map((name, index) => [name, index])), renameByName: Object.fromEntries(columns.map((name, index) => [valueOf(index), name])) } },
    ],
  };
}

function shapeJson(panel: Panel) {
  if (panel.kind === "line") return lineJson(panel);
  return panel.kind === "stat" ? statJson(panel) : tableJson(panel);
}

/** A panel as Grafana reads it, without its place. */
export function panelJson(panel: Panel) {
  const { title, description } = panel;
  return { title, description, datasource: DATASOURCE, ...shapeJson(panel), targets: targets(panel) };
}
