const PREFIX = "draft:";

/** Where a person's draft is kept in this browser. */
export const localName = (employeeId: string, key: string): string => `${PREFIX}${employeeId}:${key}`;

/** A kept object; an empty one where nothing is, or nothing to be understood. */
export function parseLocal(text: string | null): object {
  try {
    const kept: unknown = JSON.parse(text ?? "null");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}

export function readLocal(name: string): object {
  try {
    return parseLocal(localStorage.getItem(name));
  } catch {
    return {};
  }
}

/** Keeps it; undefined removes it. A browser that keeps nothing, or nothing more, loses no more than its own copy. */
export function writeLocal(name: string, copy: unknown): void {
  try {
    if (copy === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(copy));
  } catch {
    return;
  }
}

/** Forgets everything that was typed in this browser: whoever sits here next is somebody else. */
export function forgetLocalDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(PREFIX)) localStorage.removeItem(name);
}
