import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

/** Starts a command that behaves in one of the fixture's ways. */
function start(way: string, ...flags: string[]) {
  const child = spawn(process.execPath, ["--import", "tsx", "tests/fixtures/commands/run-command.ts", way, ...flags], { stdio: ["pipe", "pipe", "pipe"] });
  let out = "";
  let err = "";
  let wake = () => {};
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    out += text;
    wake();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => void (err += text));
  const closed = once(child, "close");
  return {
    child,
    /** Resolves once the command has said this. */
    says: async (line: string) => {
      while (!out.includes(line)) await new Promise<void>((resolve) => (wake = resolve));
    },
    ended: async () => {
      const [code] = (await closed) as [number | null];
      return { code, out: out.split("\n").filter(Boolean), err: err.trim() };
    },
  };
}

test("a command that has done its work closes what it opened, the last first, and succeeds", async () => {
  expect(await start("succeeds").ended()).toEqual({ code: 0, out: ["closed last", "closed first"], err: "" });
});

test("a command's own exit code is kept", async () => {
  expect((await start("answers-7").ended()).code).toBe(7);
});

test("a known fault is one sentence on stderr, without a stack", async () => {
  expect(await start("is-refused").ended()).toEqual({ code: 1, out: [], err: "Port 3000 is in use." });
});

test("a fault in closing fails the command, and the rest is closed all the same", async () => {
  expect(await start("breaks-while-closing").ended()).toEqual({ code: 1, out: ["closed all the same"], err: "The lock could not be removed." });
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("a command that serves ends in success at %s", async (signal) => {
  const command = start("serves");
  await command.says("serving");
  command.child.kill(signal);
  expect(await command.ended()).toEqual({ code: 0, out: ["serving", "closed"], err: "" });
});

test.each([["SIGINT", 130], ["SIGTERM", 143]] as const)("work that %s interrupts ends with %d, its own error unsaid", async (signal, code) => {
  const command = start("works");
  await command.says("working");
  command.child.kill(signal);
  expect(await command.ended()).toEqual({ code, out: ["working", "closed, ending: true"], err: "" });
});

test("what is opened while a command ends is closed at once", async () => {
  const command = start("notes-late");
  await command.says("working");
  command.child.kill("SIGTERM");
  expect((await command.ended()).out).toEqual(["working", "closed at once", "ending"]);
});

test("a signal that comes twice in a moment, as Ctrl-C does, leaves time to close", async () => {
  const command = start("serves");
  await command.says("serving");
  command.child.kill("SIGINT");
  command.child.kill("SIGTERM");
  expect(await command.ended()).toMatchObject({ code: 0, out: ["serving", "closed"] });
});

test.each([["SIGTERM", 143], ["SIGINT", 130]] as const)("one that does not come to its end is ended by a later %s", async (signal, code) => {
  const command = start("closes-for-ever");
  await command.says("serving");
  command.child.kill("SIGTERM");
  await command.says("closing");
  const impatient = setInterval(() => command.child.kill(signal), 100);
  expect((await command.ended()).code).toBe(code);
  clearInterval(impatient);
});

test("a command that holds to the process above ends with its standard input", async () => {
  const command = start("serves", "--with-parent");
  await command.says("serving");
  command.child.stdin.end();
  expect(await command.ended()).toMatchObject({ code: 0, out: ["serving", "closed"] });
});
