const NAME = "last-list";
const TICKET = "last-ticket";

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
function kept(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

function keep(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    return;
  }
}

export const keptList = (): string | null => kept(NAME);

export const keepList = (list: LastList): void => keep(NAME, JSON.stringify(list));

/** The id of the ticket that was looked at last in this tab. */
export const keptTicket = (): string | undefined => kept(TICKET) ?? undefined;

export const keepTicket = (id: string): void => keep(TICKET, id);

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
