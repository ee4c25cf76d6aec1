import type { Client } from './client';
import { Office } from './office';

/** The first row of every form. */
export const ADMITTED = 'Tổng số đảng viên mới kết nạp';
/** The half-year whose forms go out and come back. */
export const half = '2022-H1';
/** An officer's own form, and the board's of the whole province. */
export const own = { half } as const;

/** A province of three committees; its board, and the officers of two of them. */
export async function openFormOffice(): Promise<
  Record<'board' | 'officer' | 'other', Client> & { office: Office }
> {
  const office = await Office.open(['NT', 'CR', 'NH']);
  const board = await office.person('board', 'board');
  const officer = await office.officer('NT');
  const other = await office.officer('CR');
  return { office, board, officer, other };
}
