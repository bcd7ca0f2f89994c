/** On phones, hidden until the whole analysis is unfolded: put on what stands inside of `group/analysis`. */
export const UNFOLDED_ONLY = "group-data-folded/analysis:max-sm:hidden";
