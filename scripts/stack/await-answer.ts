import { setTimeout as delay } from "node:timers/promises";
import { CommandError } from "./command-error";

const POLL_MS = 100;
const READY_MS = 120_000;

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000), redirect: "manual" });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** Resolves once this URL answers with a 2xx. Throws CommandError after two minutes. */
export async function awaitAnswer(name: string, url: string): Promise<void> {
  const until = Date.now() + READY_MS;
  while (!(await answers(url))) {
    if (Date.now() > until) throw new CommandError(`The ${name} process did not answer at ${url} within ${READY_MS / 1000} s.`);
    await delay(POLL_MS);
  }
}
