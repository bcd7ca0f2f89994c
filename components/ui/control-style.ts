/** What text fields and selects share: 16 px on phones, so that they do not zoom in. */
export const controlStyle =
  "block w-full text-lg text-ink transition-colors usual:rounded-md usual:border usual:border-edge usual:bg-surface usual:px-2.5 aria-invalid:border-danger disabled:opacity-60";
