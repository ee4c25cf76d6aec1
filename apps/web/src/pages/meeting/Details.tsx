import { api, type Board, type BoardRow } from '@ket-nap/contracts';
import { isHalf, type Half } from '@ket-nap/domain';
import { quotaVersionText } from '@ket-nap/i18n';
import { useQuery } from '@tanstack/react-query';
import { query } from '../../api';
import type { WhyFigure } from '../../why/why-formula';
import { useWords, type Words } from '../../words';
import { Fact } from './Answer';
import css from './meeting.module.css';
import { lastYearOf, remainingOf } from './meeting-words';

interface Props {
  board: Board;
  row: BoardRow;
  /** Of a frozen board only what it kept is shown. */
  frozen: boolean;
}

/** Everything that the board says of the committee in hand, and what its report says of causes and solutions. */
export function Details({ board, row, frozen }: Props) {
  const words = useWords();
  const { t } = words;
  const sent = row.group === null && row.admitted !== null;
  return (
    <div className={css.details}>
      <dl className={css.detailFacts} data-why-line>
        {factsOf(row, words).map((fact) => (
          <Fact key={fact.name} {...fact} />
        ))}
      </dl>
      {row.note !== '' && <Text title={t('meeting.note')} text={row.note} />}
      {!frozen && sent && isHalf(board.period) && (
        <Reasons
          key={`${row.committee.id} ${board.period}`}
          committeeId={row.committee.id}
          half={board.period}
        />
      )}
    </div>
  );
}

function factsOf(row: BoardRow, words: Words) {
  const { t, f } = words;
  const counted = (figure: { rate: number | null; admitted: number | null; quota: number | null }) =>
    t('meeting.counts', {
      rate: f.rate(figure.rate),
      admitted: f.integer(figure.admitted),
      quota: f.integer(figure.quota),
    });
  const why = (figure: WhyFigure) => ({ figure, row: row.committee.id });
  return [
    { why: why('admitted'), name: t('meeting.admitted'), value: f.integer(row.admitted) },
    { why: why('quota'), name: t('meeting.quota'), value: f.integer(row.quota) },
    { why: why('rate'), name: t('meeting.rate'), value: f.rate(row.rate) },
    { why: why('remaining'), name: t('meeting.remaining'), value: f.integer(remainingOf(row)) },
    ...(row.exceedsBy === null
      ? []
      : [{ why: why('rate'), name: t('meeting.exceeds'), value: f.rate(row.exceedsBy) }]),
    ...(row.ofHalf === null
      ? []
      : [{ why: why('ofHalf'), name: t('meeting.ofHalf'), value: counted(row.ofHalf) }]),
    ...(row.cumulative === null
      ? []
      : [{ why: why('cumulative'), name: t('meeting.cumulative'), value: counted(row.cumulative) }]),
    ...row.halves.map(({ period, admitted }, half) => ({
      why: why(half === 0 ? 'firstHalf' : 'secondHalf'),
      name: f.period(period),
      value: f.integer(admitted),
    })),
    { ...lastYearOf(row, words), why: why('difference') },
    { why: why('members'), name: t('meeting.members'), value: f.integer(row.membersAtStart) },
    { name: t('meeting.state'), value: t(`reportState.${row.state}`) },
    ...(row.quotaVersion === null
      ? []
      : [{ name: t('meeting.version'), value: quotaVersionText(row.quotaVersion, t, f) }]),
  ];
}

/** From the report itself, when it is looked at; kept then. */
function Reasons({ committeeId, half }: { committeeId: string; half: Half }) {
  const { t } = useWords();
  const { data, isError } = useQuery({
    ...query(api.reports.open, { params: { committeeId, half } }),
    gcTime: Infinity,
  });
  if (data === undefined)
    return <p className={css.quiet}>{t(isError ? 'meeting.textsLost' : 'meeting.textsLoading')}</p>;
  const { causes = '', solutions = '' } = data.versions[0] ?? {};
  if (causes === '' && solutions === '') return <p className={css.quiet}>{t('meeting.textsNone')}</p>;
  return (
    <>
      {causes !== '' && <Text title={t('meeting.causes')} text={causes} />}
      {solutions !== '' && <Text title={t('meeting.solutions')} text={solutions} />}
    </>
  );
}

function Text({ title, text }: { title: string; text: string }) {
  return (
    <section className={css.text}>
      <h3>{title}</h3>
      <p>{text}</p>
    </section>
  );
}
