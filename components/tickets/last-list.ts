const NAME = "last-list";

/** The list that was looked at last in this tab: where it is, and the numbers of its tickets in order. */
export interface LastList {
  address: string;
  numbers: string[];
}

function isList(kept: Partial<LastList> | null): kept is LastList {
  const { address, numbers } = kept ?? {};
  return typeof address === "string" && address.startsWith("/tickets?") && Array.isArray(numbers) && numbers.every((number) => typeof number === "string");
}

/** As it was written; null where none was, or the browser keeps nothing. */
export function keptList(): string | null {
  try {
    return sessionStorage.getItem(NAME);
  } catch {
    return null;
  }
}

export function keepList(list: LastList): void {
  try {
    sessionStorage.setItem(NAME, JSON.stringify(list));
  } catch {
    return;
  }
}

export function readList(kept: string | null): LastList | undefined {
  try {
    const list = JSON.parse(kept ?? "null") as Partial<LastList> | null;
    return isList(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** What stands before and after a ticket in a list; nothing where it does not stand there. */
export function neighboursOf(list: LastList | undefined, ticketNumber: string): { previous?: string | undefined; next?: string | undefined } {
  const at = list?.numbers.indexOf(ticketNumber) ?? -1;
  return at === -1 ? {} : { previous: list?.numbers[at - 1], next: list?.numbers[at + 1] };
}
