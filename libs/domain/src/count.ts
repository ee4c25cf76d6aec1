/** The largest count a cell takes: above any real one, far below what a sum of 52.000 of them could overflow. */
export const MAX_COUNT = 9_999_999;
