export interface WaitingFile {
  id: number;
  file: File;
  /** From 0 to 1 while it is sent. */
  progress?: number | undefined;
  /** Why it was not taken. */
  error?: string | undefined;
}

const NONE: readonly WaitingFile[] = [];

const ask = (event: BeforeUnloadEvent) => event.preventDefault();

/** Files that are chosen and not sent yet, each with the draft that they belong to. They live in the tab alone, so leaving the desk is asked about. */
export class WaitingShelf {
  #files = new Map<string, readonly WaitingFile[]>();
  #lastId = 0;
  #watchers = new Set<() => void>();

  readonly watch = (watcher: () => void) => {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  };

  readonly of = (draft: string): readonly WaitingFile[] => this.#files.get(draft) ?? NONE;

  add(draft: string, chosen: readonly File[]) {
    const added = chosen.map((file) => ({ id: (this.#lastId += 1), file }));
    this.#put(draft, [...this.of(draft), ...added]);
  }

  change(draft: string, id: number, part: Partial<WaitingFile>) {
    this.#put(draft, this.of(draft).map((file) => (file.id === id ? { ...file, ...part } : file)));
  }

  remove(draft: string, id: number) {
    this.#put(draft, this.of(draft).filter((file) => file.id !== id));
  }

  clear(draft: string) {
    this.#put(draft, NONE);
  }

  #put(draft: string, files: readonly WaitingFile[]) {
    if (files.length > 0) this.#files.set(draft, files);
    else this.#files.delete(draft);
    if (this.#files.size > 0) window.addEventListener("beforeunload", ask);
    else window.removeEventListener("beforeunload", ask);
    for (const watcher of this.#watchers) watcher();
  }
}
