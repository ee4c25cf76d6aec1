import type { Composed, Composition } from '@ket-nap/contracts';
import { ownName } from '@ket-nap/tables';
import { VisuallyHidden } from '@mantine/core';
import { useWords } from '../../words';
import css from './composition.module.css';

interface Props {
  composition: Composition;
  composed: Composed;
}

/** The groups with their counts and shares, now and then; of a partition under the numbers of its bar, of an overlap beside bars of their own. */
export function GroupsTable({ composition, composed }: Props) {
  const { t, f, locale } = useWords();
  const { period, before } = composition;
  const { sort, groups, now } = composed;
  const overlaps = sort === 'of_which';
  return (
    <table className={css.groups} aria-label={ownName(composed, locale)}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('composition.number')}</VisuallyHidden>
          </th>
          <th scope="col" className={css.word}>
            {t('composition.group')}
          </th>
          {overlaps && <td />}
          <th scope="colgroup" colSpan={2}>
            {f.periodShort(period)}
          </th>
          <th scope="colgroup" colSpan={2}>
            {f.periodShort(before.period)}
          </th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group, place) => (
          <tr key={group.id}>
            <td className={css.number}>{place + 1}</td>
            <th scope="row" className={css.word}>
              {ownName(group, locale)}
            </th>
            {overlaps && (
              <td className={css.track}>
                <OverlapBar now={group.share} before={group.before.share} />
              </td>
            )}
            <Figures {...group} />
            <Figures {...group.before} quiet />
          </tr>
        ))}
        {now.rest !== null && now.rest > 0 && now.brokenDown !== null && (
          <tr>
            <td />
            <th scope="row" className={css.word}>
              <span className={css.restKey} aria-hidden />
              {t('composition.rest')}
            </th>
            <td className={css.count}>{f.integer(now.rest)}</td>
            <td />
            <td className={css.quiet}>{composed.before.rest !== null && f.integer(composed.before.rest)}</td>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Figures({
  count,
  share,
  quiet = false,
}: {
  count: number | null;
  share: number | null;
  quiet?: boolean;
}) {
  const { t, f } = useWords();
  if (count === null)
    return (
      <td colSpan={2} className={css.none}>
        {t('composition.missing')}
      </td>
    );
  return (
    <>
      <td className={quiet ? css.quiet : css.count}>{f.integer(count)}</td>
      <td className={quiet ? css.quiet : undefined}>{f.rate(share)}</td>
    </>
  );
}

/** A group of all that were admitted, with a mark where it stood a year before; its figures stand beside it. */
function OverlapBar({ now, before }: { now: number | null; before: number | null }) {
  const within = (share: number) => `${Math.min(share, FULL)}%`;
  return (
    <span className={css.overlap} aria-hidden>
      {now !== null && <span className={css.fill} style={{ width: within(now) }} />}
      {before !== null && <span className={css.mark} style={{ insetInlineStart: within(before) }} />}
    </span>
  );
}

const FULL = 100;
