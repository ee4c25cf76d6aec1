import { ERROR_CODES } from '@ket-nap/domain';
import { ApiError } from '../../api';
import { Banner } from '../../ui/Banner';
import { useWords } from '../../words';
import type { Handled } from './deeds';
import css from './review.module.css';
import type { Bulk } from './use-bulk';

/** What became of the last deed over many reports: each that was left out is named, with what to do. */
export function BulkResult({ bulk, lines }: { bulk: Bulk; lines: readonly Pick<Handled, 'committee'>[] }) {
  const { t, f, explain } = useWords();
  const { approved, reminded, error } = bulk;
  const nameOf = (id: string) => lines.find(({ committee }) => committee.id === id)?.committee.name ?? id;
  const count = (n: number) => ({ n: f.integer(n), count: n });
  if (error !== null) return <Banner tone="bad" title={explain(error)} />;
  if (approved !== undefined) {
    const { refused } = approved;
    return (
      <Banner
        tone={refused.length === 0 ? 'good' : 'notice'}
        title={t('matrix.bulk.approved', count(approved.approved.length))}
        text={refused.length === 0 ? undefined : t('matrix.bulk.refused', count(refused.length))}
      >
        {refused.length > 0 && (
          <ul className={css.refused}>
            {refused.map(({ committeeId, code }) => (
              <li key={committeeId}>
                <b>{nameOf(committeeId)}</b> {explain(refusalOf(code))}
              </li>
            ))}
          </ul>
        )}
      </Banner>
    );
  }
  if (reminded === undefined) return null;
  const names = (ids: readonly string[]) => ({ names: ids.map(nameOf).join(', ') });
  const rest = [
    ...(reminded.already.length > 0 ? [t('matrix.bulk.already', names(reminded.already))] : []),
    ...(reminded.nobody.length > 0 ? [t('matrix.bulk.nobody', names(reminded.nobody))] : []),
  ];
  const told = reminded.reminded.length;
  return (
    <Banner
      tone={told > 0 ? 'good' : 'notice'}
      title={told > 0 ? t('matrix.bulk.reminded', count(told)) : t('matrix.bulk.remindedNobody')}
      text={rest.length > 0 ? rest.join('\n') : undefined}
    />
  );
}

function refusalOf(code: string): ApiError {
  return new ApiError(ERROR_CODES.find((known) => known === code) ?? 'internal', 0);
}
