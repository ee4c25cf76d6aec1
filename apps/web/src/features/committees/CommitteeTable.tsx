import type { Committee } from '@ket-nap/contracts';
import { searchKey } from '@ket-nap/i18n';
import { Button } from '@mantine/core';
import { MoreRows, useRows } from '../../ui/MoreRows';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import css from './committees.module.css';
import { branches } from './tree';

const INDENT_PX = 18;

interface Props {
  committees: readonly Committee[];
  /** What the search box holds; then the list is flat. */
  find: string;
  onCorrect: (committee: Committee) => void;
}

/** The committees of the tree, each under the one it belongs to. */
export function CommitteeTable({ committees, find, onCorrect }: Props) {
  const { t, f } = useWords();
  const wanted = searchKey(find);
  const found = branches(committees).filter(({ committee: { name, code, formerArea } }) =>
    searchKey(`${name} ${code} ${formerArea ?? ''}`).includes(wanted),
  );
  const rows = useRows(found);
  return (
    <>
      <TableBox stacks label={t('work.committees.tableLabel')}>
        <thead>
          <tr>
            <th>{t('work.committees.name')}</th>
            <th>{t('work.committees.code')}</th>
            <th>{t('work.committees.kind')}</th>
            <th>{t('work.committees.valid')}</th>
            <th>{t('work.committees.area')}</th>
            <th className={table.end}>{t('work.accounts.deed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.shown.map(({ committee, depth }) => (
            <tr key={committee.id} className={committee.validTo === null ? undefined : css.closed}>
              <th scope="row" style={{ paddingInlineStart: 12 + (wanted === '' ? depth * INDENT_PX : 0) }}>
                {committee.name}
              </th>
              <td data-label={t('work.committees.code')}>{committee.code}</td>
              <td>{t(`kind.${committee.kind}`)}</td>
              <td data-label={t('work.committees.valid')} className={table.nowrap}>
                {committee.validTo === null
                  ? t('work.committees.from', { from: f.day(committee.validFrom) })
                  : t('work.committees.until', {
                      from: f.day(committee.validFrom),
                      to: f.day(committee.validTo),
                    })}
              </td>
              <td data-label={t('work.committees.area')}>{committee.formerArea}</td>
              <td className={table.end}>
                <Button
                  variant="default"
                  size="xs"
                  aria-label={t('work.committees.correctOf', { name: committee.name })}
                  onClick={() => onCorrect(committee)}
                >
                  {t('work.committees.correct')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      {found.length === 0 && <p>{t('work.list.none')}</p>}
      <MoreRows {...rows} />
    </>
  );
}
