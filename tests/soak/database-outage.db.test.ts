import { expect, it } from "vitest";
import { soakDatabaseOutage } from "./database-outage";

it("a worker whose database goes away in the middle of an analysis ends it when the database is back", { timeout: 120_000 }, async () => {
  expect(await soakDatabaseOutage({ outages: 1, length: 1_500 })).toMatchObject({ outages: 1, wrong: 0, crashed: 0 });
});
