import { expect, test } from "vitest";
import type { ModelFault } from "@/lib/ai/ports";
import { trackState } from "./track-state";

function tracked() {
  const world: { second: number; fault: ModelFault | null } = { second: 0, fault: null };
  const server = trackState("m", () => Promise.resolve(world.fault), () => new Date(world.second * 1000));
  const look = async (second: number, fault: ModelFault | null) => {
    Object.assign(world, { second, fault });
    await server.probe();
    return server.state();
  };
  return { look, server };
}

test("knows nothing before the first look", () => {
  expect(tracked().server.state()).toEqual({ state: "unknown", model: "m", since: new Date(0) });
});

test("keeps since when it is so, until it is otherwise", async () => {
  const { look } = tracked();
  expect(await look(1, null)).toEqual({ state: "ready", model: "m", since: new Date(1_000) });
  expect(await look(2, null)).toMatchObject({ since: new Date(1_000) });
  expect(await look(3, "unreachable")).toEqual({ state: "down", model: "m", fault: "unreachable", since: new Date(3_000) });
  expect(await look(4, "unreachable")).toMatchObject({ since: new Date(3_000) });
  expect(await look(5, "missing")).toMatchObject({ state: "down", fault: "missing", since: new Date(5_000) });
  const back = await look(6, null);
  expect(back).toEqual({ state: "ready", model: "m", since: new Date(6_000) });
  expect("fault" in back).toBe(false);
});
