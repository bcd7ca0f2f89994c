import type { Stats } from "@/lib/stats/schema";
import { Analyses } from "./analyses";
import { Facets } from "./facets";
import { Lead } from "./lead";
import { OpenNow } from "./open-now";
import { Rankings } from "./rankings";
import { Row } from "./row";
import { Satisfaction } from "./satisfaction";
import { Speed } from "./speed";
import { Trend } from "./trend";
import { Waiting } from "./waiting";

/** One sheet, read from the top: what waits, what grows, who has too much, whether the analysis is right. */
export function Dashboard({ stats, now }: { stats: Stats; now: Date }) {
  return (
    <>
      <Lead stats={stats} now={now} />
      <div className="rounded-lg border bg-surface">
        <Row className="lg:grid-cols-12">
          <Waiting {...stats} />
          <div className="lg:col-span-5">
            <OpenNow {...stats} now={now} />
          </div>
        </Row>
        <Row className="lg:grid-cols-12">
          <Trend {...stats} />
          <Speed {...stats} />
        </Row>
        <Row className="lg:grid-cols-3">
          <Facets {...stats} />
        </Row>
        <Row className="lg:grid-cols-3">
          <Rankings {...stats} />
        </Row>
        <Row className="lg:grid-cols-4">
          <Analyses {...stats} />
          <Satisfaction {...stats} />
        </Row>
      </div>
    </>
  );
}
