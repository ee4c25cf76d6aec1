/** Words of the distribution of quotas: proposals, drafts, versions, the workbook. */
export const viDistribution = {} as const;
