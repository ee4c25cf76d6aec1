import type { QuotaSheet } from '@ket-nap/contracts';
import { startOf, type Period } from '@ket-nap/domain';
import { Button, Group } from '@mantine/core';
import { isRefusal } from '../../issues';
import { Banner } from '../../ui/Banner';
import { DecisionForm, type Decision } from '../../ui/DecisionForm';
import { Dialog } from '../../ui/Dialog';
import { useWords } from '../../words';
import { gapText } from './gap-words';
import css from './quotas.module.css';
import { levelOf } from './sums';
import type { Drafting } from './use-draft';
import type { Assigning } from './use-quotas';

interface Props {
  sheet: QuotaSheet;
  year: Period;
  assigning: Assigning;
  drafting: Drafting;
  onClose: () => void;
}

/** The decision by which the typed quotas are assigned, all or none: what it says, and what it is about to do. */
export function DecisionDialog({ sheet, year, assigning, drafting, onClose }: Props) {
  const { t, explain } = useWords();
  const { record } = drafting;
  const { error } = record;
  // A conflict is settled in the page, beside the numbers that it is about.
  const shown = error !== null && !isRefusal(error, 'conflict') ? error : null;
  const assign = (decision: Decision) =>
    record.mutate(decision, {
      onSuccess: onClose,
      onError: (refused) => {
        if (isRefusal(refused, 'conflict')) onClose();
      },
    });
  return (
    <Dialog opened size={520} onClose={onClose} title={t('distribution.decision.title', { year })}>
      {shown !== null && <Banner tone="bad" title={explain(shown)} />}
      <Summary sheet={sheet} year={year} assigning={assigning} />
      <Fields
        year={year}
        count={assigning.changes.length}
        adjusts={assigning.changes.some(({ cell }) => cell.version > 0)}
        busy={record.isPending}
        onAssign={assign}
        onClose={onClose}
      />
    </Dialog>
  );
}

function Summary({ sheet, year, assigning }: Pick<Props, 'sheet' | 'year' | 'assigning'>) {
  const words = useWords();
  const { t, f } = words;
  const { own, units, gap } = levelOf(sheet, year, assigning.edits);
  const count = assigning.changes.length;
  const committees = new Set(
    assigning.changes.flatMap(({ committee: { id } }) => (id === sheet.own.committee.id ? [] : [id])),
  ).size;
  return (
    <div className={css.summary}>
      <b>
        {t('distribution.decision.summary', {
          count,
          n: f.integer(count),
          committees: f.integer(committees),
        })}
      </b>
      <p>
        {t('distribution.decision.sum', {
          units: f.integer(units),
          own: f.integer(own),
          gap: gapText(gap, words),
        })}
      </p>
      {gap !== 0 && gap !== null && <p className={css.unequal}>{t('distribution.decision.gapWarning')}</p>}
    </div>
  );
}

interface FieldsProps {
  year: Period;
  count: number;
  /** Something that was assigned before is changed: the day has to be said. */
  adjusts: boolean;
  busy: boolean;
  onAssign: (decision: Decision) => void;
  onClose: () => void;
}

function Fields({ year, count, adjusts, busy, onAssign, onClose }: FieldsProps) {
  const { t, f } = useWords();
  return (
    <DecisionForm
      className={css.form}
      labels={{
        number: t('work.quotas.decisionNumber'),
        date: t('work.quotas.decisionDate'),
        effective: t('work.quotas.effective'),
        note: t('work.quotas.note'),
      }}
      effective={adjusts ? '' : f.day(startOf(year))}
      first
      aboutDays={adjusts && <p className={css.small}>{t('distribution.decision.midYear', { year })}</p>}
      onDecided={onAssign}
    >
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('distribution.decision.record', { n: f.integer(count) })}
        </Button>
      </Group>
    </DecisionForm>
  );
}
