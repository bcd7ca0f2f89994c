/** A fact that can be changed where it stands: as quiet as one that cannot, until it is pointed at. */
export const editStyle = "-mx-2 -my-1 flex min-h-7 w-[calc(100%+1rem)] min-w-0 items-center gap-1.5 rounded-md px-2 text-left text-sm transition-colors hover:bg-sunken data-[state=open]:bg-sunken";

/** A fact of several parts: two columns of the band that staff have on middling screens, else all the width. */
export const wideStyle = (isStaff: boolean): string => (isStaff ? "col-span-full md:max-xl:col-span-2" : "col-span-full");
