import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import { TicketGone, ticketQuery } from "./ticket-query";

let asked: number;
let status: number;

beforeEach(() => {
  [asked, status] = [0, 404];
  vi.useFakeTimers();
  vi.stubGlobal("fetch", async () => {
    asked += 1;
    return new Response("{}", { status });
  });
  return () => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  };
});

async function failureOf() {
  const failed = new QueryClient().fetchQuery({ ...ticketQuery("7") }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(60_000);
  return failed;
}

test("what is not there is not asked for twice, and is told apart", async () => {
  expect([await failureOf(), asked]).toEqual([expect.any(TicketGone), 1]);
});

test("a desk in trouble is asked once more, and says nothing about the ticket", async () => {
  status = 503;
  const failure = await failureOf();
  expect([failure instanceof TicketGone, asked]).toEqual([false, 2]);
});
