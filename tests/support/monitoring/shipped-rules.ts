import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { MONITORING } from "./shipped-files";

const alert = z.strictObject({
  alert: z.string(),
  expr: z.string(),
  for: z.string(),
  labels: z.strictObject({ severity: z.enum(["info", "warning", "critical"]) }),
  annotations: z.strictObject({ summary: z.string(), description: z.string(), runbook: z.string() }),
});
const recording = z.strictObject({ record: z.string(), expr: z.string() });
const file = z.strictObject({ groups: z.array(z.strictObject({ name: z.string(), rules: z.array(z.union([alert, recording])) })) });

export type AlertRule = z.infer<typeof alert>;

const RULES = join(MONITORING, "prometheus/rules");

const rules = () => readdirSync(RULES).flatMap((name) => file.parse(parse(readFileSync(join(RULES, name), "utf8"))).groups.flatMap((group) => group.rules));

/** Each alert as it is shipped; one that warns twice is there twice. */
export const alertRules = (): AlertRule[] => rules().filter((rule) => "alert" in rule);

export const recordingRules = (): z.infer<typeof recording>[] => rules().filter((rule) => "record" in rule);
