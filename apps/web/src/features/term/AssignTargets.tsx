import type { TermProgress } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { Banner } from '../../ui/Banner';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { PageHeader } from '../../ui/PageHeader';
import { useWords } from '../../words';
import css from './assign.module.css';
import { ResolutionForm } from './ResolutionForm';
import { TargetConflicts } from './TargetConflicts';
import { TargetSums } from './TargetSums';
import { TargetTable } from './TargetTable';
import { useTargets } from './use-targets';

interface Props {
  progress: TermProgress;
  onClose: () => void;
  /** Given what was recorded, in words. */
  onDone: (said: string) => void;
}

/** The board assigns a term's targets: the province's own and each committee's, by one resolution. */
export function AssignTargets({ progress, onClose, onDone }: Props) {
  const { t, f, explain } = useWords();
  const { term, targets, unit } = progress;
  const { code } = term;
  const targeting = useTargets(progress, (count) =>
    onDone(t('terms.assign.done', { count, n: f.integer(count), code })),
  );
  const { changes, edits, record } = targeting;
  const conflict = changes.some((change) => change.conflict);
  return (
    <>
      <PageHeader
        title={t('terms.assign.title', { code })}
        status={
          <>
            <span>{unit.name}</span>
            <span>{t('terms.status.years', { first: term.firstYear, last: term.lastYear })}</span>
          </>
        }
        actions={
          <Button variant="default" onClick={onClose}>
            {t('terms.assign.back')}
          </Button>
        }
      />
      <TargetConflicts targeting={targeting} />
      {record.error !== null && !conflict && <Banner tone="bad" title={explain(record.error)} />}
      <div className={css.grid}>
        <TargetTable code={code} targets={targets} targeting={targeting} />
        <div className={css.aside}>
          <TargetSums targets={targets} edits={edits} />
          <ResolutionForm progress={progress} targeting={targeting} />
        </div>
      </div>
      <LeaveGuard when={changes.length > 0 && !record.isSuccess} text={t('terms.assign.leave')} />
    </>
  );
}
