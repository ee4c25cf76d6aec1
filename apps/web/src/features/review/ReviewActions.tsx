import { api, type CommitteeRef } from '@ket-nap/contracts';
import { standsApproved, type Half, type ReportAction, type ReportState } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { call } from '../../api';
import { useDeed } from '../../deed';
import { useWords } from '../../words';
import { ReturnDialog } from './ReturnDialog';
import css from './review.module.css';

/** What a deed of review has to know of a report: a line of the list has it, and the report itself. */
export interface Reviewed {
  committee: CommitteeRef;
  version: number;
  state: ReportState;
  actions: readonly ReportAction[];
}

interface Props {
  report: Reviewed;
  half: Half;
  /** Beside one of many, quiet; alone on a page, the main button. */
  main?: boolean;
  onApproved?: () => void;
}

/** Approve or return a report: a button is there because the answer allowed the deed. */
export function ReviewActions({ report, half, main = false, onApproved }: Props) {
  const { t, explain } = useWords();
  const [asking, setAsking] = useState(false);
  const { committee, version, state, actions } = report;
  const approve = useDeed({
    act: () => call(api.reports.approve, { params: { committeeId: committee.id, half }, body: { version } }),
    onDone: onApproved,
  });
  const name = { name: committee.name };
  const size = main ? 'sm' : 'compact-sm';
  // What is approved is returned from its own page only: among many that is not what one looks for.
  const returns = actions.includes('return') && (main || !standsApproved(state));
  return (
    <>
      {approve.error !== null && (
        <span role="alert" className={css.error}>
          {explain(approve.error)}
        </span>
      )}
      {returns && (
        <Button
          variant={main ? 'default' : 'subtle'}
          color={main ? undefined : 'gray'}
          size={size}
          aria-label={t('matrix.deed.returnOf', name)}
          onClick={() => setAsking(true)}
        >
          {t('matrix.deed.return')}
        </Button>
      )}
      {actions.includes('approve') && (
        <Button
          variant={main ? 'filled' : 'default'}
          size={size}
          aria-label={t('matrix.deed.approveOf', name)}
          loading={approve.isPending}
          onClick={() => approve.mutate()}
        >
          {t('matrix.deed.approve')}
        </Button>
      )}
      {asking && <ReturnDialog report={report} half={half} onClose={() => setAsking(false)} />}
    </>
  );
}
