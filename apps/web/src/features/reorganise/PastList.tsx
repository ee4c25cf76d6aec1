import type { CommitteeRef, Reorganisation } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import { Badge } from '../../ui/Badge';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import { isMove } from './groups';
import { LineageGroups } from './LineageGroups';
import css from './reorganise.module.css';

interface Props {
  reorganisations: readonly Reorganisation[];
  /** Names of committees that took others in. */
  byId: ReadonlyMap<string, Pick<CommitteeRef, 'name'>>;
  onUndo: (reorganisation: Reorganisation) => void;
}

/** Every reorganisation, newest first, with who succeeded whom. */
export function PastList({ reorganisations, byId, onUndo }: Props) {
  const { t } = useWords();
  const [openId, setOpenId] = useState<string | null>(null);
  if (reorganisations.length === 0) return <p className={css.hint}>{t('tree.reorganise.past.none')}</p>;
  return (
    <TableBox stacks label={t('tree.reorganise.past.title')} className={css.past}>
      <thead>
        <tr>
          <th>{t('tree.reorganise.past.date')}</th>
          <th>{t('tree.reorganise.past.what')}</th>
          <th>{t('tree.reorganise.past.decision')}</th>
          <th>{t('tree.reorganise.past.by')}</th>
          <th className={table.end}>{t('tree.deed')}</th>
        </tr>
      </thead>
      <tbody>
        {reorganisations.map((one) => (
          <Fragment key={one.id}>
            <Line
              reorganisation={one}
              open={one.id === openId}
              onToggle={() => setOpenId(one.id === openId ? null : one.id)}
              onUndo={() => onUndo(one)}
            />
            {one.id === openId && (
              <tr className={css.opened}>
                <td colSpan={5}>
                  <LineageGroups reorganisation={one} byId={byId} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </TableBox>
  );
}

interface LineProps {
  reorganisation: Reorganisation;
  open: boolean;
  onToggle: () => void;
  onUndo: () => void;
}

function Line({ reorganisation, open, onToggle, onUndo }: LineProps) {
  const { t, f } = useWords();
  const { effectiveOn, ended, opened, undoneAt, mayUndo } = reorganisation;
  const day = f.day(effectiveOn);
  return (
    <tr className={undoneAt === null ? undefined : css.undone}>
      <th scope="row" className={table.nowrap}>
        {day}
      </th>
      <td>
        {what()}
        {reorganisation.note !== '' && <span className={table.small}>{reorganisation.note}</span>}
      </td>
      <td data-label={t('tree.reorganise.past.decision')}>{decision()}</td>
      <td data-label={t('tree.reorganise.past.by')}>
        {reorganisation.appliedBy}
        <span className={table.small}>{f.instant(reorganisation.appliedAt)}</span>
      </td>
      <td>
        <div className={table.actions}>
          <Button
            variant="default"
            size="xs"
            aria-expanded={open}
            aria-label={t(open ? 'tree.reorganise.past.hideOf' : 'tree.reorganise.past.showOf', { day })}
            onClick={onToggle}
          >
            {t(open ? 'tree.reorganise.past.hide' : 'tree.reorganise.past.show')}
          </Button>
          {mayUndo && (
            <Button
              variant="default"
              size="xs"
              aria-label={t('tree.reorganise.past.undoOf', { day })}
              onClick={onUndo}
            >
              {t('tree.reorganise.past.undo')}
            </Button>
          )}
        </div>
        {undoneAt !== null && (
          <div className={css.why}>
            <Badge tone="quiet">{t('tree.reorganise.past.undone')}</Badge>
            <span className={table.small}>
              {t('tree.reorganise.past.undoneBy', {
                by: reorganisation.undoneBy ?? '',
                time: f.instant(undoneAt),
              })}
            </span>
          </div>
        )}
        {undoneAt === null && !mayUndo && (
          <span className={`${table.small ?? ''} ${css.why ?? ''}`}>{t('tree.reorganise.past.mayNot')}</span>
        )}
      </td>
    </tr>
  );

  function what(): string {
    const [first] = ended;
    if (first !== undefined && isMove(reorganisation)) {
      return t('tree.reorganise.past.moved', { name: first.name });
    }
    return t(opened.length > 0 ? 'tree.reorganise.past.counts' : 'tree.reorganise.past.takenIn', {
      ended: f.integer(ended.length),
      opened: f.integer(opened.length),
    });
  }

  function decision(): string {
    const { decisionNumber: number, decisionDate } = reorganisation;
    if (number === null)
      return decisionDate === null ? t('tree.reorganise.past.noDecision') : f.day(decisionDate);
    if (decisionDate === null) return number;
    return t('tree.reorganise.past.decisionOf', { number, date: f.day(decisionDate) });
  }
}
