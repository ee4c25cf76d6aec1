/** Words of terms and their progress. */
export const viTerms = {} as const;
