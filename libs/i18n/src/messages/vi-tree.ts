/** Words of the tree of committees and its reorganisations. */
export const viTree = {} as const;
