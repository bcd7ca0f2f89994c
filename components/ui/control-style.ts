/** What text fields and selects share: 16 px on phones, so that they do not zoom in. */
export const controlStyle =
  "block w-full rounded-md border border-edge bg-surface px-2.5 text-lg text-ink transition-colors sm:text-sm aria-invalid:border-danger disabled:opacity-60";
