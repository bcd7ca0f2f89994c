const store = globalThis as typeof globalThis & { deskwise?: Map<string, unknown> };

/**
 * What must be one per process: pools, ports, the metrics registry. Next bundles instrumentation, pages and
 * route handlers apart, so a module's own variable would exist once in each.
 */
export function perProcess<T>(name: string, make: () => T): T {
  store.deskwise ??= new Map();
  if (!store.deskwise.has(name)) store.deskwise.set(name, make());
  return store.deskwise.get(name) as T;
}

/** Sets what `perProcess` answers: for composition roots and tests, before anyone asks. */
export function setPerProcess<T>(name: string, value: T): void {
  store.deskwise ??= new Map();
  store.deskwise.set(name, value);
}

/** Forgets all that the process keeps: for tests that share one. */
export const forgetProcess = (): void => store.deskwise?.clear();
