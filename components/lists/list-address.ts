/** What the address of a list says, by the names that it has there. */
export type ListQuery = Readonly<Record<string, string | undefined>>;

/** The address of a list with what is said; nothing is said by an empty word. */
export function listAddress(path: string, query: ListQuery): string {
  const said = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return said.size === 0 ? path : `${path}?${said}`;
}

/** Whether rows are left out: by anything but where the page begins. */
export const isNarrowed = (query: ListQuery): boolean => Object.entries(query).some(([name, value]) => name !== "cursor" && Boolean(value));
