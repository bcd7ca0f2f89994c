/** Files among what is dropped or pasted; a pasted picture has no name of its own. */
export const filesIn = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];

/** Whether something that is dragged over the page could be dropped as files. */
export const carriesFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes("Files") ?? false;
