/** Which rows of the list are selected, and which one has the reader's eye. Rows listen, each for itself: a key redraws two of them. */
export class ListStore {
  #selected: ReadonlySet<string> = new Set();
  #active: string | undefined;
  #anchor: string | undefined;
  #listeners = new Set<() => void>();

  /** `order`: the ids as they stand on the page. */
  constructor(private order: readonly string[]) {}

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly selected = (): ReadonlySet<string> => this.#selected;

  readonly active = (): string | undefined => this.#active;

  /** The rows have changed: what is gone cannot stay selected, and the eye falls on what stands in its place. */
  setOrder(order: readonly string[]) {
    const place = this.#active === undefined ? -1 : this.order.indexOf(this.#active);
    this.order = order;
    if (place >= 0 && !order.includes(this.#active ?? "")) this.setActive(order[Math.min(place, order.length - 1)]);
    const left = [...this.#selected].filter((id) => order.includes(id));
    if (left.length < this.#selected.size) this.#select(left);
  }

  setActive(id: string | undefined) {
    if (id === this.#active) return;
    this.#active = id;
    this.#tell();
  }

  toggle(id: string) {
    const next = new Set(this.#selected);
    if (!next.delete(id)) next.add(id);
    this.#anchor = id;
    this.#select(next);
  }

  /** From the row that was toggled last to this one, both with it. */
  extendTo(id: string) {
    const [from, to] = [this.order.indexOf(this.#anchor ?? id), this.order.indexOf(id)].toSorted((one, other) => one - other);
    if (from === undefined || to === undefined || from < 0) return this.toggle(id);
    this.#select([...this.#selected, ...this.order.slice(from, to + 1)]);
    this.#anchor = id;
  }

  selectAll() {
    this.#select(this.order);
  }

  unselect(ids: readonly string[]) {
    this.#select([...this.#selected].filter((id) => !ids.includes(id)));
  }

  clear() {
    this.#anchor = undefined;
    this.#select([]);
  }

  #select(ids: Iterable<string>) {
    this.#selected = new Set(ids);
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
