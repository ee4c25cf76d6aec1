import type { Composed, Composition } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { committeesTable, ownName } from '@ket-nap/tables';
import { ChartCard } from '../../charts/ChartCard';
import { Stack } from '../../charts/Stack';
import { CommitteeLink } from '../../CommitteeLink';
import { Picker } from '../../ui/Picker';
import { partKey } from '../../why/why-group';
import { WhyNumber, WhyWalk } from '../../why/WhyNumber';
import { useWords, type Words } from '../../words';
import { rowsShown } from './committee-rows';
import css from './composition.module.css';
import { rowStack } from './composition-words';
import { GroupKeys } from './GroupKeys';

interface Props {
  composition: Composition;
  /** The partition that the committees are shown by. */
  composed: Composed;
  /** The code of the group that is brought out. */
  part: string | undefined;
  onParts: (code: string) => void;
  onPart: (code: string | undefined) => void;
}

/** The committees by one partition, each bar the whole of what it admitted: who differs from the others. */
export function CommitteesCard({ composition, composed, part, onParts, onPart }: Props) {
  const words = useWords();
  const { t, f, locale } = words;
  const at = composition.breakdowns.indexOf(composed);
  const place = composed.groups.findIndex(({ code }) => code === part);
  const chosen = composed.groups[place];
  const rows = rowsShown(composition.rows, at, composed.groups.length, chosen === undefined ? null : place);
  const title = t('composition.committees.title');
  return (
    <ChartCard
      chart="committees"
      head={composition}
      asked={{ parts: composed.code }}
      title={title}
      subtitle={subtitleOf(composition, rows.length, chosen, words)}
      tools={
        <Picker
          label={t('composition.committees.choose')}
          value={composed.code}
          options={composition.breakdowns
            .filter(({ sort }) => sort === 'partition')
            .map((one) => ({ value: one.code, label: ownName(one, locale) }))}
          onChange={onParts}
        />
      }
      table={() => committeesTable(at, composition, words)}
    >
      <GroupKeys groups={composed.groups} chosen={chosen?.code} onChoose={onPart} />
      <WhyWalk label={t('composition.figuresOf', { name: title })}>
        <table className={css.committees} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('composition.committees.unit')}</th>
              <th scope="col">{t('composition.committees.bar')}</th>
              {chosen !== undefined && <th scope="col">{t('composition.share')}</th>}
              <th scope="col">{t('composition.committees.admitted')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { brokenDown = null, rest = null, groups = [] } = row.parts[at] ?? {};
              const name = rowName(row, t);
              const stack = rowStack(composed, row, at, words);
              return (
                <tr key={row.committee.id}>
                  <th scope="row" title={name}>
                    {row.group === null ? (
                      <CommitteeLink committee={row.committee} period={composition.period} />
                    ) : (
                      name
                    )}
                  </th>
                  <td className={css.stackCell}>
                    {brokenDown === null ? (
                      <span className={css.missing}>{t('composition.missing')}</span>
                    ) : (
                      <Stack
                        parts={stack}
                        rest={rest}
                        restTitle={t('composition.restOf', { n: f.integer(rest) })}
                        label={stack
                          .filter(({ count }) => (count ?? 0) > 0)
                          .map(({ title: text }) => text)
                          .join('; ')}
                        chosen={chosen?.id}
                      />
                    )}
                  </td>
                  {chosen !== undefined && (
                    <td className={css.count}>
                      <WhyNumber figure="share" row={row.committee.id} part={partKey(composed.id, chosen.id)}>
                        {f.rate(groups[place]?.share ?? null)}
                      </WhyNumber>
                    </td>
                  )}
                  <td className={css.admitted}>
                    {chosen !== undefined && `${f.integer(groups[place]?.count ?? null)}/`}
                    <WhyNumber figure="admitted" row={row.committee.id}>
                      {f.integer(row.admitted)}
                    </WhyNumber>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </WhyWalk>
    </ChartCard>
  );
}

function subtitleOf(
  { rows }: Composition,
  shown: number,
  chosen: Composed['groups'][number] | undefined,
  { t, f, locale }: Words,
): string {
  const of = { n: f.integer(shown), of: f.integer(rows.length) };
  const group = chosen === undefined ? '' : ownName(chosen, locale);
  if (shown === rows.length)
    return chosen === undefined
      ? t('composition.committees.all')
      : t('composition.committees.allOf', { group });
  return chosen === undefined
    ? t('composition.committees.most', of)
    : t('composition.committees.mostOf', { ...of, group });
}
