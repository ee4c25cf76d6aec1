import type { ReportList } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { paths } from '../../paths';
import type { ReviewSearch } from '../../search';
import { useWords } from '../../words';
import { ApproveChosen, ChooseAll } from './BulkApproval';
import { BulkResult } from './BulkResult';
import { nextWaiting, toRemind } from './deeds';
import { isFound, matches } from './progress';
import css from './review.module.css';
import { ReviewTable } from './ReviewTable';
import { useBulk } from './use-bulk';

interface Props {
  list: ReportList;
  half: Half;
  search: ReviewSearch;
  /** The reader approves, returns and reminds; others only look. */
  reviews: boolean;
  /** What narrows the list, before the deeds. */
  tools: ReactNode;
}

/** The reports of a half-year that the filters let through, and what may be done with many of them at once. */
export function ReviewList({ list, half, search, reviews, tools }: Props) {
  const { t, f } = useWords();
  const bulk = useBulk(half);
  const { lines } = list;
  const shown = lines.filter((line) => matches(line, search) && isFound(line.committee, search.find ?? ''));
  const chases = search.sent === 'unsent';
  const late = reviews && chases ? toRemind(shown, list.period.now) : [];
  const waiting = nextWaiting(lines);
  const count = (n: number) => ({ n: f.integer(n), count: n });
  return (
    <>
      <BulkResult bulk={bulk} lines={lines} />
      <div className={css.tools}>
        {tools}
        {reviews && <ChooseAll lines={shown} bulk={bulk} />}
        <span className={css.far}>
          {reviews && waiting !== null && (
            <Link to={paths.entry} search={{ committee: waiting.committee.id, half }}>
              {t('matrix.deed.openWaiting')}
            </Link>
          )}
          {late.length > 0 && (
            <Button loading={bulk.reminding} onClick={() => bulk.remind(late)}>
              {t('matrix.bulk.remind', count(late.length))}
            </Button>
          )}
          {reviews && <ApproveChosen lines={shown} bulk={bulk} />}
        </span>
      </div>
      <ReviewTable list={list} lines={shown} half={half} reviews={reviews} chases={chases} bulk={bulk} />
      {shown.length === 0 && <p className={css.empty}>{t('matrix.table.none')}</p>}
    </>
  );
}
