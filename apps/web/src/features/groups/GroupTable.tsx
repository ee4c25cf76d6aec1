import type { Breakdown, TargetGroup } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import css from './groups.module.css';
import { MoveButtons } from './MoveButtons';
import type { Step } from './order';
import { sameSpan, spanText } from './spans';
import { useNames } from './use-names';

interface Props {
  breakdown: Breakdown;
  /** Those of it that are shown here, in order. */
  groups: readonly TargetGroup[];
  today: string;
  onChange: (group: TargetGroup) => void;
  /** Without it the rows have no order that matters. */
  onMove?: (id: string, step: Step) => void;
}

/** The rows of a breakdown as a report shows them, with both names. */
export function GroupTable({ breakdown, groups, today, onChange, onMove }: Props) {
  const words = useWords();
  const { t } = words;
  const { named, other, otherLang } = useNames();
  return (
    <TableBox stacks label={t('groups.table', { name: named(breakdown) })} className={css.rows}>
      <thead>
        <tr>
          {onMove !== undefined && <th className={css.placed}>{t('groups.place')}</th>}
          <th>{t('groups.field.name')}</th>
          <th className={css.second}>
            {t(otherLang === 'en' ? 'groups.field.nameEn' : 'groups.field.name')}
          </th>
          <th className={table.end}>{t('groups.deed')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group, index) => (
          <tr key={group.id} className={css.row}>
            {onMove !== undefined && (
              <td className={css.placed}>
                <MoveButtons
                  name={named(group)}
                  first={index === 0}
                  last={index === groups.length - 1}
                  onMove={(step) => onMove(group.id, step)}
                />
              </td>
            )}
            <th scope="row" className={css.name}>
              {named(group)}
              {!sameSpan(group, breakdown) && (
                <span className={css.span}>{spanText(group, today, words)}</span>
              )}
            </th>
            <td className={css.second} lang={otherLang}>
              {other(group)}
            </td>
            <td className={`${table.end ?? ''} ${css.deed ?? ''}`}>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('groups.changeOf', { name: named(group) })}
                onClick={() => onChange(group)}
              >
                {t('groups.change')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </TableBox>
  );
}
