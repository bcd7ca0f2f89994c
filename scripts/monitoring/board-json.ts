import type { Board, Variable } from "./board";
import { DATASOURCE } from "./panel-json";
import { placePanels } from "./place-panels";

const SCHEMA_VERSION = 41;
const TAG = "deskwise";

const variableJson = ({ name, label, query }: Variable) => ({
  name,
  label,
  type: "query",
  datasource: DATASOURCE,
  definition: query,
  query: { qryType: 1, query, refId: "variable" },
  refresh: 2,
  sort: 1,
  multi: true,
  includeAll: true,
  allValue: ".*",
  current: { text: ["All"], value: ["$__all"] },
  options: [],
  regex: "",
  hide: 0,
});

/** When alerts came, drawn through every panel. */
const ALERTS = {
  name: "Alerts",
  datasource: DATASOURCE,
  enable: true,
  hide: false,
  iconColor: "red",
  expr: 'ALERTS{alertstate="firing", severity=~"critical|warning"}',
  titleFormat: "{{alertname}}",
  step: "60s",
};

/** A board as Grafana reads it. */
export const boardJson = ({ uid, title, description, from, variables, rows }: Board) => ({
  uid,
  title,
  description,
  tags: [TAG],
  schemaVersion: SCHEMA_VERSION,
  editable: false,
  graphTooltip: 1,
  refresh: "30s",
  time: { from, to: "now" },
  timezone: "browser",
  annotations: { list: [ALERTS] },
  links: [{ type: "dashboards", title: "Deskwise", tags: [TAG], asDropdown: false, includeVars: false, keepTime: true, targetBlank: false, icon: "external link", url: "", tooltip: "" }],
  templating: { list: variables.map(variableJson) },
  panels: placePanels(rows),
});
