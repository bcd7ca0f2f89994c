import type { AiHealth } from "@/lib/ai-health/schema";
import { CalibrationPanel } from "./calibration-panel";
import { DegradationsPanel } from "./degradations-panel";
import { LatencyPanel } from "./latency-panel";
import { ModelsPanel } from "./models-panel";
import { OutcomesPanel } from "./outcomes-panel";
import { QueuesPanel } from "./queues-panel";
import { SourcesPanel } from "./sources-panel";

/** All that is known of how the desk's models do: what is now first, then what was. */
export function HealthPanels({ health }: { health: AiHealth }) {
  return (
    <>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <ModelsPanel worker={health.worker} models={health.models} classifier={health.classifier} />
        <div className="flex min-w-0 flex-col gap-5">
          <QueuesPanel queues={health.queues} deadLetters={health.deadLetters} />
          <LatencyPanel latency={health.latency} />
        </div>
        <SourcesPanel sources={health.sources} />
        <DegradationsPanel degradations={health.degradations} citations={health.citations} />
      </div>
      <OutcomesPanel outcomes={health.outcomes} />
      <CalibrationPanel calibration={health.calibration} />
    </>
  );
}
