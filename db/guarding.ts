import type { Sql, TransactionSql } from "postgres";

/** Errors of a statement after which its connection is no more. */
const LOST = /^(ECONNRESET|EPIPE|ETIMEDOUT|CONNECTION_(CLOSED|ENDED|DESTROYED)|57P0[123])$/;

const isLost = (error: unknown): boolean => error instanceof Error && "code" in error && LOST.test(String(error.code));

/** An open transaction; `error` is set once its connection is gone, or it is over. */
interface Line {
  error: unknown;
  lose(error: unknown): void;
}

/** A statement that is not sent, in the shape in which the driver answers one. */
function refused(reason: unknown) {
  const answer = Promise.reject(reason);
  answer.catch(() => undefined);
  return Object.assign(answer, { values: () => answer });
}

/** Work of a transaction that was lost never ends: the driver would answer its end with a ROLLBACK to nobody. */
function settledWhileOpen<Result>(line: Line, work: Promise<Result> | Result): Promise<Result> {
  return new Promise((resolve, reject) => {
    Promise.resolve(work).then(
      (result) => line.error === undefined && resolve(result),
      (error: unknown) => line.error === undefined && reject(error),
    );
  });
}

function guardWithin(transaction: TransactionSql, line: Line): TransactionSql {
  const { unsafe, savepoint } = transaction;
  const guarded = (...statement: Parameters<typeof unsafe>) => {
    if (line.error !== undefined) return refused(line.error);
    const query = unsafe(...statement);
    // This has it sent, but a turn later: the caller has said by then how it wants the rows.
    query.catch((error: unknown) => isLost(error) && line.lose(error));
    return query;
  };
  const nested = (work: (inner: TransactionSql) => unknown) => savepoint((inner) => settledWhileOpen(line, work(guardWithin(inner, line))));
  return Object.assign(transaction, { unsafe: guarded, savepoint: nested });
}

/** The driver asks this once a statement has its connection: whether it may send others after it before the answer. */
const alone = { onexecute: () => false };

/**
 * Keeps one statement at a time on a connection. The driver sends others after it, on a socket that has failed and is not yet
 * closed too: those are never answered, and are then taken for the first ones of the next socket, whose answers go to the wrong
 * callers.
 */
function oneAtATime({ unsafe }: Sql): Sql["unsafe"] {
  return (query, parameters, options) => unsafe(query, parameters, { ...alone, ...options });
}

/**
 * Ends a transaction with its connection. The driver goes on with what is left of it, a ROLLBACK at least: on a socket that is
 * gone, which ends the process, or on the same connection once it is open again, where each statement would stand by itself.
 */
export function guarding(client: Sql): Sql {
  const { begin } = client;
  const begun = (work: (transaction: TransactionSql) => unknown) => {
    const { promise: lost, reject } = Promise.withResolvers<never>();
    const line: Line = {
      error: undefined,
      lose: (error) => {
        line.error ??= error;
        reject(error);
      },
    };
    lost.catch(() => undefined);
    const done = begin((transaction) => settledWhileOpen(line, work(guardWithin(transaction, line))));
    done.catch(line.lose);
    return Promise.race([done, lost]);
  };
  return Object.assign(client, { begin: begun, unsafe: oneAtATime(client) });
}
