import type { Composed, Composition } from '@ket-nap/contracts';
import { ownName } from '@ket-nap/tables';
import { VisuallyHidden } from '@mantine/core';
import { partKey } from '../../why/why-group';
import { WhyNumber, WhyWalk } from '../../why/WhyNumber';
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
    <WhyWalk label={t('composition.figuresOf', { name: ownName(composed, locale) })}>
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
              <Figures {...group} part={partKey(composed.id, group.id)} period={period} />
              <Figures {...group.before} part={partKey(composed.id, group.id)} period={before.period} quiet />
            </tr>
          ))}
          {now.rest !== null && now.rest > 0 && now.brokenDown !== null && (
            <tr>
              <td />
              <th scope="row" className={css.word}>
                <span className={css.restKey} aria-hidden />
                {t('composition.rest')}
              </th>
              <td className={css.count}>
                <WhyNumber figure="count" part={partKey(composed.id, null)}>
                  {f.integer(now.rest)}
                </WhyNumber>
              </td>
              <td />
              <td className={css.quiet}>
                {composed.before.rest !== null && (
                  <WhyNumber figure="count" part={partKey(composed.id, null)} period={before.period}>
                    {f.integer(composed.before.rest)}
                  </WhyNumber>
                )}
              </td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </WhyWalk>
  );
}

function Figures({
  count,
  share,
  part,
  period,
  quiet = false,
}: {
  count: number | null;
  share: number | null;
  part: string;
  period: string;
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
      <td className={quiet ? css.quiet : css.count}>
        <WhyNumber figure="count" part={part} period={period}>
          {f.integer(count)}
        </WhyNumber>
      </td>
      <td className={quiet ? css.quiet : undefined}>
        <WhyNumber figure="share" part={part} period={period}>
          {f.rate(share)}
        </WhyNumber>
      </td>
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
