"use client";

import { createContext, use, useSyncExternalStore } from "react";
import { ListStore } from "./list-store";

const NOTHING = new ListStore([]);

export const ListStoreContext = createContext<ListStore>(NOTHING);

export const useListStore = (): ListStore => use(ListStoreContext);

/** What a reader of the list needs of it, drawn again only when that changes. */
export function useInList<Value>(read: (store: ListStore) => Value): Value {
  const store = useListStore();
  return useSyncExternalStore(store.subscribe, () => read(store), () => read(store));
}
