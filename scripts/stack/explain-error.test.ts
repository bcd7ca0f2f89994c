import { expect, test } from "vitest";
import { EmbeddedDatabaseError } from "@/db/embedded/embedded-database-error";
import { parseEnv } from "@/lib/core/env";
import { CommandError } from "./command-error";
import { envOfStack } from "./env-of-stack";
import { explainError } from "./explain-error";

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

const systemError = (code: string, rest: object = {}) => Object.assign(new Error(code), { code, ...rest });

test("names each variable that is not set, in words", () => {
  const sentences = explainError(thrownBy(() => parseEnv({ DATABASE_URL: "postgres://u@h/d", PORT: "99999" })))?.split("\n");
  expect(sentences).toContain("AUTH_SECRET is not set");
  expect(sentences?.find((sentence) => sentence.startsWith("PORT is wrong"))).toBeDefined();
});

test.each([
  [new CommandError("as it is"), "as it is"],
  [new EmbeddedDatabaseError("folder_in_use", { path: ".data", pid: 7 }), "The data folder .data is in use by another desk (pid 7). Stop it, or set DATA_DIR to another folder."],
  [systemError("EADDRINUSE", { port: 3000 }), "Port 3000 is in use by another program. Set another one with PORT or WORKER_METRICS_PORT."],
  [systemError("ECONNREFUSED", { address: "127.0.0.1", port: 5432 }), "The database does not answer (ECONNREFUSED 127.0.0.1:5432)."],
  [new Error("a query failed", { cause: systemError("ENOTFOUND") }), "The database does not answer (ENOTFOUND )."],
  [thrownBy(() => envOfStack({ PORT: "many" })), expect.stringMatching(/^PORT is wrong/)],
])("%s is one sentence", (error, sentence) => {
  expect(explainError(error)).toEqual(sentence);
});

test("a fault of the desk's own has none: its stack is what helps", () => {
  expect(explainError(new TypeError("undefined is not a function"))).toBeUndefined();
});
