import { z } from "zod";

/** What a log may tell of an error. Messages are left out: those of drivers, parsers and models repeat what people wrote. */
export interface SafeError {
  type: string;
  code?: string;
  reason?: string;
  fault?: string;
  status?: number;
  syscall?: string;
  /** What the database names: its own tables, columns and rules. */
  table?: string;
  column?: string;
  constraint?: string;
  routine?: string;
  /** What zod found, by the first name of each path. */
  issues?: string[];
  /** Where it was thrown: functions, files and lines, without the message above them. */
  stack?: string[];
  cause?: SafeError;
  errors?: SafeError[];
}

const FRAMES = 12;
const CAUSES = 4;
const LISTED = 8;

const TYPE = /^[A-Za-z]\w{0,59}$/;
/** As Node, PostgreSQL and the desk itself write them. */
const CODE = /^(?:[A-Z][A-Z0-9_]{1,59}|[A-Z0-9]{5}|[a-z]+(?:_[a-z]+)*)$/;
const NAME = /^[a-z_][a-z0-9_]{0,62}$/i;
const FRAME = /^\s+at (?:(?:async |new )?[\w.<>$ [\]#]{1,120} \()?(?:file:\/\/|node:|\/|[A-Za-z]:\\|webpack)[^()\s]{1,300}:\d+:\d+\)?$/;
/** The desk's own errors, by name: each bundle of Next has its own class. */
const OWN = new Set(["DomainError", "ModelError", "EmbeddedDatabaseError"]);

type Fields = Partial<Record<string, unknown>>;

const matching = (pattern: RegExp, value: unknown): string | undefined => (typeof value === "string" && pattern.test(value) ? value : undefined);

function framesOf({ stack, message }: Error): string[] {
  if (typeof stack !== "string") return [];
  const said = message === "" ? -1 : stack.indexOf(message);
  const below = said < 0 ? stack : stack.slice(said + message.length);
  return below.split("\n").filter((line) => FRAME.test(line)).slice(0, FRAMES).map((line) => line.trim());
}

function issuesOf(error: Error): string[] | undefined {
  if (!(error instanceof z.ZodError)) return undefined;
  return error.issues.slice(0, LISTED).map(({ code, path: [first] }) => `${matching(NAME, first) ?? "*"}: ${code}`);
}

const own = ({ name }: Error, { reason, fault }: Fields) => (OWN.has(name) ? { reason: matching(NAME, reason), fault: matching(NAME, fault) } : {});

/** Its class, where it was given no name of its own. */
const typeOf = ({ name, constructor }: Error): string => matching(TYPE, name === "Error" ? constructor.name : name) ?? "Error";

const statusOf = ({ status, statusCode, status_code }: Fields): number | undefined => [status, statusCode, status_code].find((value) => typeof value === "number");

/** An error by an allow list: its type, its codes, where it was thrown, and the same of what caused it. */
export function safeError(error: unknown, depth = 0): SafeError {
  if (!(error instanceof Error)) {
    // pg-boss tells of its errors as plain objects.
    const { code } = (typeof error === "object" ? (error ?? {}) : {}) as Fields;
    return { type: error === null ? "null" : typeof error, ...(matching(CODE, code) ? { code: String(code) } : {}) };
  }
  const fields = error as Error & Fields;
  const stack = framesOf(error);
  const known = {
    type: typeOf(error),
    code: matching(CODE, fields.code),
    ...own(error, fields),
    status: statusOf(fields),
    syscall: matching(NAME, fields.syscall),
    table: matching(NAME, fields.table_name ?? fields.table),
    column: matching(NAME, fields.column_name ?? fields.column),
    constraint: matching(NAME, fields.constraint_name ?? fields.constraint),
    routine: matching(NAME, fields.routine),
    issues: issuesOf(error),
    stack: stack.length > 0 ? stack : undefined,
    cause: error.cause instanceof Error && depth < CAUSES ? safeError(error.cause, depth + 1) : undefined,
    errors: error instanceof AggregateError && depth < CAUSES ? error.errors.slice(0, LISTED).map((part) => safeError(part, depth + 1)) : undefined,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as unknown as SafeError;
}
