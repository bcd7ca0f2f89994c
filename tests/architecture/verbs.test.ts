import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles } from "./source-files";

const camelCase = (name: string) => name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** A function that takes a ctx: its name, and its body's first statement. */
const CTX_FUNCTION = /export async function (\w+)\(\s*ctx: Ctx[\s\S]*?\): Promise<[^\n]*> \{\n\s*([^\n]*)/g;

/** What is asked before anyone is known, by load balancers, or about the caller's own request. */
const UNAUTHORISED = new Set([
  "authenticateApiKey", "authenticateSession", "readReadiness", "claimIdempotencyKey", "keepAnswer",
  "signInWithPassword", "passSecondFactor", "startCompanySignIn", "finishCompanySignIn", "usePasswordLink", "signOut",
]);

const lib = sourceFiles("lib");
const functions = lib.flatMap(({ path, text }) => [...text.matchAll(CTX_FUNCTION)].map(([, name = "", first = ""]) => ({ path, name, first })));
/** Benchmarks measure parts inside the desk by themselves; they serve nobody. */
const commands = sourceFiles("scripts").filter(({ path }) => !path.startsWith("scripts/bench/"));
const edges = [...sourceFiles("app"), ...sourceFiles("worker"), ...commands].map(({ text }) => text).join("\n");

/** What an edge calls by name: routes, pages, actions, job handlers and commands. */
const called = functions.filter(({ name }) => new RegExp(`import \\{[^}]*\\b${name}\\b[^}]*\\} from "@/lib/`).test(edges));

describe("verbs and reads", () => {
  it("are found at all", () => {
    expect(called.map(({ name }) => name)).toEqual(expect.arrayContaining(["createTicket", "listTickets", "readTicket", "analyzeTicket", "createArticle"]));
  });

  it.each(called.filter(({ name }) => !UNAUTHORISED.has(name)))("$name authorises first", ({ first }) => {
    expect(first).toMatch(/^authorize\(ctx\.actor, "/);
  });

  it.each(called)("$name stands in the file of its name", ({ path, name }) => {
    expect(camelCase(basename(path, ".ts"))).toBe(name);
  });
});

describe("history", () => {
  /** Blanks what tickets say of a person, and is a deed of the admin audit: no field of a ticket's own changes. */
  const ERASURE = "lib/people/erase-employee.ts";
  const writers = lib.filter(({ path, text }) => path !== ERASURE && /\.(insert|update)\(tickets\)|insert into \$\{tickets\}|update \$\{tickets\}/.test(text));

  it.each(writers)("$path records what it changes, in the write's transaction", ({ text }) => {
    expect(text).toMatch(/inTransaction\(ctx, async \(ctx\) => \{[\s\S]*(\.(insert|update)\(tickets\)|insert into \$\{tickets\})[\s\S]*(recordChanges|firstChanges)\(/);
  });
});

describe("the environment", () => {
  it("is read in one place", () => {
    const readers = [...lib, ...sourceFiles("app"), ...sourceFiles("components"), ...sourceFiles("db"), ...sourceFiles("worker")];
    expect(readers.filter(({ text }) => /\bprocess\.env\b/.test(text)).map(({ path }) => path)).toEqual(["lib/core/env.ts"]);
  });
});
