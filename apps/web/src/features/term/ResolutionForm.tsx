import type { TermProgress } from '@ket-nap/contracts';
import { startOf, yearPeriod } from '@ket-nap/domain';
import { Button } from '@mantine/core';
import { Card } from '../../ui/Card';
import { DecisionForm } from '../../ui/DecisionForm';
import { useWords } from '../../words';
import css from './assign.module.css';
import { firstDay } from './targets';
import type { Targeting } from './use-targets';

/** The resolution by which the typed targets are recorded, and the button that records them. */
export function ResolutionForm({ progress, targeting }: { progress: TermProgress; targeting: Targeting }) {
  const { t, f } = useWords();
  const { term, targets } = progress;
  const { changes, record } = targeting;
  const wrong = changes.filter(({ typed }) => !typed.ok).length;
  const conflicts = changes.some(({ conflict }) => conflict);
  return (
    <Card title={t('terms.assign.form')}>
      <DecisionForm
        className={css.form}
        labels={{
          number: t('terms.assign.number'),
          date: t('terms.assign.date'),
          effective: t('terms.assign.effective'),
          note: t('terms.assign.note'),
        }}
        effective={f.day(firstDay(targets, startOf(yearPeriod(term.firstYear))))}
        onDecided={(decision) => record.mutate(decision)}
      >
        <div className={css.summary} role="status">
          {changes.length === 0 ? (
            <span className={css.quiet}>{t('terms.assign.noChanges')}</span>
          ) : (
            <b>{t('terms.assign.changes', { count: changes.length, n: f.integer(changes.length) })}</b>
          )}
        </div>
        {wrong > 0 && (
          <p className={css.error}>{t('terms.assign.wrong', { count: wrong, n: f.integer(wrong) })}</p>
        )}
        <Button
          type="submit"
          loading={record.isPending}
          disabled={changes.length === 0 || wrong > 0 || conflicts}
        >
          {t('terms.assign.record')}
        </Button>
        {/* After the button that records: Tab and Enter in a hurry must not throw the work away. */}
        {changes.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={targeting.undoAll}>
            {t('terms.assign.undo')}
          </Button>
        )}
      </DecisionForm>
    </Card>
  );
}
