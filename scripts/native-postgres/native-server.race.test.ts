import postgres from "postgres";
import { expect, onTestFinished, test } from "vitest";
import { startNativeServer } from "./native-server";

test("what a killed server had committed is there when it serves again", async () => {
  const server = await startNativeServer();
  onTestFinished(server.close);
  const connect = () => postgres(server.url, { max: 1, onnotice: () => undefined });
  const before = connect();
  await before`create table kept as select 1 as value`;
  const isOpen = before`select pg_sleep(60)`.then(() => true, () => false);
  await server.kill();
  expect(await isOpen).toBe(false);
  await before.end({ timeout: 1 });
  await server.restart();
  const after = connect();
  expect(await after`select value from kept`).toEqual([{ value: 1 }]);
  await after.end();
});
