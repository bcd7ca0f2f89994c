/** Files among what is dropped or pasted; a pasted picture has no name of its own. */
export const filesIn = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];

/** Files that are meant by what is pasted: office programs put a picture beside the text that is. */
export const pastedFiles = (transfer: DataTransfer): File[] => (transfer.types.includes("text/plain") ? [] : filesIn(transfer));

/** Whether something that is dragged over the page could be dropped as files. */
export const carriesFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes("Files") ?? false;
