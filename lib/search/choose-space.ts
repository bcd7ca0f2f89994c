/** A space of vectors as its row says. */
export interface KnownSpace {
  id: number;
  model: string;
  chunking: number;
  dimensions: number;
  createdAt: Date;
  completedAt: Date | null;
}

/** Which space is written to: of the model that the desk is told to use, cut as this version cuts. */
export interface TargetSpace {
  model: string;
  chunking: number;
}

/**
 * The space that is searched: the target once it is complete; until then the one that was completed last, where its model can
 * still embed what is asked; else the target as far as it is. Undefined before the target's first vector.
 */
export function chooseSpace<Space extends KnownSpace>(spaces: readonly Space[], target: TargetSpace, canEmbed: (model: string) => boolean): Space | undefined {
  const goal = spaces.find(({ model, chunking }) => model === target.model && chunking === target.chunking);
  if (goal?.completedAt) return goal;
  const age = ({ completedAt }: Space) => completedAt?.getTime() ?? 0;
  const [latest] = spaces.filter((space) => space.completedAt && canEmbed(space.model)).toSorted((a, b) => age(b) - age(a) || b.id - a.id);
  return latest ?? goal;
}
