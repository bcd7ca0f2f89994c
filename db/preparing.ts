import type { Sql, TransactionSql } from "postgres";

/** Told of each statement once it has its result, or its error: seconds since it was asked, the wait for a connection included. */
export type OnQuery = (seconds: number) => void;

type Scope = Pick<Sql, "unsafe"> | Pick<TransactionSql, "unsafe">;

function timed<Query extends PromiseLike<unknown>>(query: Query, onQuery: OnQuery | undefined): Query {
  if (!onQuery) return query;
  const askedAt = performance.now();
  const tell = () => onQuery((performance.now() - askedAt) / 1000);
  // This has it sent, but a turn later: the caller has said by then how it wants the rows.
  query.then(tell, tell);
  return query;
}

/** Each connection keeps what it has prepared as long as it lives, so it is not to be everything that was ever asked. */
const MOST_STATEMENTS = 500;
const LONGEST_STATEMENT = 20_000;

/** Chooses the statements to prepare: the first so many that take values, but for the longest. */
function chooseStatements(): (query: string, values: number) => boolean {
  const chosen = new Set<string>();
  return (query, values) => {
    if (values === 0 || query.length > LONGEST_STATEMENT) return false;
    if (chosen.size < MOST_STATEMENTS) chosen.add(query);
    return chosen.has(query);
  };
}

interface Preparing {
  isChosen: ReturnType<typeof chooseStatements>;
  onQuery: OnQuery | undefined;
}

function prepareEach(scope: Scope, { isChosen, onQuery }: Preparing): void {
  const { unsafe } = scope;
  scope.unsafe = (query, parameters = [], options = {}) => timed(unsafe(query, parameters, { ...options, prepare: isChosen(query, parameters.length) }), onQuery);
}

function prepareWithin(transaction: TransactionSql, how: Preparing): TransactionSql {
  prepareEach(transaction, how);
  const { savepoint } = transaction;
  const nested = (work: (inner: TransactionSql) => unknown) => savepoint((inner) => work(prepareWithin(inner, how)));
  return Object.assign(transaction, { savepoint: nested });
}

/**
 * Has each statement of a pool that takes values prepared once a connection. The query builder asks for none, and then each
 * takes two round trips, since what its values are is asked first, and is parsed anew. `prepare=false` in the URL prevents it.
 */
export function preparing(client: Sql, onQuery?: OnQuery): Sql {
  const how = { isChosen: chooseStatements(), onQuery };
  prepareEach(client, how);
  const { begin } = client;
  const begun = (work: (transaction: TransactionSql) => unknown) => begin((transaction) => work(prepareWithin(transaction, how)));
  return Object.assign(client, { begin: begun });
}
