import { expect, test } from "vitest";
import { backupOptions, restoreOptions } from "./backup-options";

const NONE = { days: undefined, daily: undefined, weekly: undefined, monthly: undefined };

test("what to do is read from the arguments", () => {
  expect(backupOptions([])).toEqual({ command: "write", target: undefined, keep: NONE, metrics: undefined });
  expect(backupOptions(["/backups", "--keep-daily", "7", "--keep-monthly", "12", "--metrics", "/m.prom"])).toEqual({ command: "write", target: "/backups", keep: { ...NONE, daily: 7, monthly: 12 }, metrics: "/m.prom" });
  expect(backupOptions(["--check", "a.gz"])).toEqual({ command: "check", file: "a.gz" });
  expect(backupOptions(["--verify", "a.gz", "--on-server"])).toEqual({ command: "verify", file: "a.gz", onServer: true });
  expect(restoreOptions(["a.gz"])).toEqual({ file: "a.gz" });
});

test.each([[["a", "b"]], [["--verify", "a.gz", "b"]], [["--check", "a.gz", "--keep-days", "3"]], [["--on-server"]], [["--check", "a", "--verify", "b"]], [["--verify", ""]], [["--keep", "3"]], [["--verify"]]])("%j is answered with how to ask", (args) => {
  expect(() => backupOptions(args)).toThrow("usage: npm run backup");
});

test.each(["0", "-1", "1.5", "all"])("%s is no number to keep", (given) => {
  expect(() => backupOptions([`--keep-days=${given}`])).toThrow(`${given} is no number of backups or days`);
});

test.each([[[]], [["a", "b"]], [["--force"]]])("a restore asked for by %j says how", (args) => {
  expect(() => restoreOptions(args)).toThrow("usage: npm run restore");
});
