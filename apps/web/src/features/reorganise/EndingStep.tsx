import type { ListedCommittee } from '@ket-nap/contracts';
import { COMMITTEE_KINDS } from '@ket-nap/domain';
import { searchKey } from '@ket-nap/i18n';
import { Checkbox, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { Picker } from '../../ui/Picker';
import { SearchBox } from '../../ui/SearchBox';
import { Empty } from '../../ui/states';
import { TableBox } from '../../ui/TableBox';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import { withBelow } from './candidates';
import css from './reorganise.module.css';
import type { Drafting } from './use-draft';

interface Props {
  drafting: Drafting;
  /** Those that can end. */
  candidates: readonly ListedCommittee[];
  find: string;
  onFind: (text: string) => void;
}

/** Which committees end: a list to tick, narrowed by name or kind, all that is shown at once. */
export function EndingStep({ drafting, candidates, find, onFind }: Props) {
  const { t, f } = useWords();
  const [kind, setKind] = useState('');
  const [only, setOnly] = useState(false);
  const { draft, edit } = drafting;
  const chosen = new Set(draft.endIds);
  const wanted = searchKey(find);
  const shown = candidates.filter(
    (one) =>
      (kind === '' || one.kind === kind) &&
      (!only || chosen.has(one.id)) &&
      searchKey(`${one.name} ${one.code} ${one.formerArea ?? ''}`).includes(wanted),
  );
  const ticked = shown.filter(({ id }) => chosen.has(id)).length;
  const all = shown.length > 0 && ticked === shown.length;
  const kinds = COMMITTEE_KINDS.filter((one) => candidates.some((candidate) => candidate.kind === one));
  /** Chosen or left out together with those below. */
  const tick = (ids: readonly string[], on: boolean) => {
    const touched = new Set(withBelow(candidates, ids));
    edit((now) => ({
      ...now,
      endIds: on ? [...new Set([...now.endIds, ...touched])] : now.endIds.filter((id) => !touched.has(id)),
    }));
  };
  if (candidates.length === 0) return <Empty title={t('tree.reorganise.ending.noneActive')} />;
  return (
    <>
      <div className={css.tools}>
        <SearchBox label={t('work.list.find')} value={find} onChange={onFind} />
        <Picker
          label={t('tree.kind')}
          value={kind}
          options={[
            { value: '', label: t('tree.reorganise.ending.allKinds') },
            ...kinds.map((one) => ({ value: one, label: t(`kind.${one}`) })),
          ]}
          onChange={setKind}
        />
        <Checkbox
          label={t('tree.reorganise.ending.chooseShown', { n: f.integer(shown.length) })}
          checked={all}
          indeterminate={ticked > 0 && !all}
          disabled={shown.length === 0}
          onChange={() =>
            tick(
              shown.map(({ id }) => id),
              !all,
            )
          }
        />
        <Checkbox
          label={t('tree.reorganise.ending.onlyChosen')}
          checked={only}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
        <span className={css.count} role="status">
          {t('tree.reorganise.ending.chosen', {
            n: f.integer(draft.endIds.length),
            total: f.integer(candidates.length),
          })}
        </span>
      </div>
      <p className={css.hint}>{t('tree.reorganise.ending.text')}</p>
      <TableBox stacks label={t('tree.reorganise.ending.tableLabel')} className={css.ending}>
        <thead>
          <tr>
            <th className={css.tick}>
              <VisuallyHidden>{t('tree.reorganise.ending.tick')}</VisuallyHidden>
            </th>
            <th>{t('tree.name')}</th>
            <th>{t('tree.code')}</th>
            <th>{t('tree.kind')}</th>
            <th>{t('tree.area')}</th>
            <th className={table.num}>{t('tree.reorganise.ending.accounts')}</th>
            <th>{t('tree.reorganise.ending.lastReport')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.id} className={chosen.has(one.id) ? css.ticked : undefined}>
              <td className={css.tick}>
                <Checkbox
                  id={`end-${one.id}`}
                  aria-label={t('tree.reorganise.ending.choose', { name: one.name })}
                  checked={chosen.has(one.id)}
                  onChange={(event) => tick([one.id], event.currentTarget.checked)}
                />
              </td>
              <th scope="row">
                <label htmlFor={`end-${one.id}`}>{one.name}</label>
              </th>
              <td data-label={t('tree.code')} className={table.nowrap}>
                {one.code}
              </td>
              <td className={table.nowrap}>{t(`kind.${one.kind}`)}</td>
              <td data-label={t('tree.area')}>{one.formerArea}</td>
              <td data-label={t('tree.reorganise.ending.accounts')} className={table.num}>
                {f.integer(one.accounts)}
              </td>
              <td data-label={t('tree.reorganise.ending.lastReport')} className={table.nowrap}>
                {one.lastReport === null
                  ? t('tree.reorganise.ending.noReport')
                  : f.periodShort(one.lastReport)}
              </td>
            </tr>
          ))}
        </tbody>
      </TableBox>
      {shown.length === 0 && <p className={css.hint}>{t('work.list.none')}</p>}
    </>
  );
}
