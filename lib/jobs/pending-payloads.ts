import { type SQL, sql } from "drizzle-orm";
import type { JobDefinition } from "./define-job";

/** The values of a payload's field in the jobs that wait or run, as a subquery: what need not be asked for again. */
export const pendingPayloads = (job: JobDefinition, field: string): SQL =>
  sql`(select data->>${field} from pgboss.job where name = ${job.name} and state < 'completed' and data->>${field} is not null)`;
