/** Words of the ways to see the past: as it was, by today’s committees, by former area. */
export const viViews = {} as const;
