import type { Report } from '@ket-nap/contracts';
import { completion, percent, samePeriodLastYear, yearOf, type Half } from '@ket-nap/domain';
import { importRuleText } from '@ket-nap/i18n';
import { Textarea } from '@mantine/core';
import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { CountInput } from '../../ui/CountInput';
import { useWords } from '../../words';
import { readField, type Field } from './draft';
import css from './entry.module.css';
import type { Entering } from './use-report';

interface Props {
  report: Report;
  half: Half;
  entering: Entering;
  readOnly: boolean;
  /** The form was sent without a figure: say so at its field. */
  missing: boolean;
}

/** The rows of a report, this period beside the same period last year. */
export function FiguresTable({ report, half, entering, readOnly, missing }: Props) {
  const { t, f } = useWords();
  const { typed, change } = entering;
  const admitted = readField(typed.admitted);
  const now = admitted.ok ? admitted.value : null;
  const { rate } = completion(now, report.quota);
  const ofQuota = rate === null ? null : f.rate(rate);
  const lastYear = yearOf(samePeriodLastYear(half));
  return (
    <table className={css.table} onKeyDown={moveOn}>
      <thead>
        <tr>
          <th className={css.item}>{t('work.entry.item')}</th>
          <th>{t('work.entry.thisPeriod')}</th>
          <th className={css.wide}>{t('work.entry.lastYear', { year: lastYear })}</th>
          <th className={css.wide}>{t('work.entry.sinceLastYear')}</th>
          <th className={css.wide}>{t('work.entry.ofQuota')}</th>
        </tr>
      </thead>
      <tbody>
        <CountRow
          main
          label={t('work.entry.admitted')}
          text={typed.admitted}
          field={admitted}
          readOnly={readOnly}
          problem={missing && now === null ? t('work.entry.missingAdmitted') : undefined}
          onText={(text) => change({ admitted: text })}
          aside={
            <>
              {t('work.entry.lastYear', { year: lastYear })}: {f.integer(report.lastYear)}
              {ofQuota !== null && ` · ${t('work.entry.ofQuotaRate', { rate: ofQuota })}`}
            </>
          }
        >
          <td className={`${css.wide ?? ''} ${css.quiet ?? ''}`}>{f.integer(report.lastYear)}</td>
          <td className={css.wide}>
            <SinceLastYear now={now} before={report.lastYear} />
          </td>
          <td className={`${css.wide ?? ''} ${css.main ?? ''} ${css.rate ?? ''}`}>{f.rate(rate)}</td>
        </CountRow>
        <CountRow
          label={t('work.entry.members')}
          text={typed.membersAtStart}
          field={readField(typed.membersAtStart)}
          readOnly={readOnly}
          onText={(text) => change({ membersAtStart: text })}
        >
          <td className={css.wide} colSpan={3} />
        </CountRow>
        <tr>
          <td className={css.note} colSpan={5}>
            {readOnly ? (
              <ReadNote note={typed.note} />
            ) : (
              <Textarea
                label={t('work.entry.note')}
                description={`${t('work.entry.noteHint')} ${t('work.field.noNames')}`}
                value={typed.note}
                autosize
                minRows={2}
                maxRows={8}
                maxLength={2000}
                data-step
                onChange={(event) => change({ note: event.currentTarget.value })}
              />
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function ReadNote({ note }: { note: string }) {
  const { t } = useWords();
  return (
    <>
      <b>{t('work.entry.note')}</b>
      <p className={css.read}>{note === '' ? t('work.entry.noNote') : note}</p>
    </>
  );
}

interface RowProps {
  label: string;
  text: string;
  field: Field;
  readOnly: boolean;
  main?: boolean;
  problem?: string | undefined;
  onText: (text: string) => void;
  /** On a narrow screen, in the place of the columns that are not there. */
  aside?: ReactNode;
  children: ReactNode;
}

function CountRow({
  label,
  text,
  field,
  readOnly,
  main = false,
  problem,
  onText,
  aside,
  children,
}: RowProps) {
  const { t, locale } = useWords();
  const id = useId();
  const wrong = field.ok ? problem : importRuleText(locale, field.rule, text);
  const blank = field.ok && field.value === null;
  return (
    <tr className={main ? css.main : undefined}>
      <th scope="row" className={css.item}>
        {label}
        {aside !== undefined && <span className={`${css.small ?? ''} ${css.narrow ?? ''}`}>{aside}</span>}
        {wrong !== undefined && (
          <span id={id} className={css.error}>
            {wrong}
          </span>
        )}
        {field.ok && field.value === 0 && <span className={css.small}>{t('work.entry.isZero')}</span>}
      </th>
      <td className={blank && !readOnly ? `${css.cell ?? ''} ${css.blank ?? ''}` : css.cell}>
        <CountInput
          aria-label={label}
          aria-describedby={wrong === undefined ? undefined : id}
          value={text}
          onText={onText}
          invalid={wrong !== undefined}
          readOnly={readOnly}
          placeholder={t('work.entry.blank')}
          data-step
        />
      </td>
      {children}
    </tr>
  );
}

function SinceLastYear({ now, before }: { now: number | null; before: number | null }) {
  const { f } = useWords();
  if (now === null || before === null) return f.signed(null);
  return (
    <>
      {f.signed(now - before)}
      <span className={css.small}>{f.rate(percent(now, before))}</span>
    </>
  );
}

/** Enter goes to the next field; in the note it begins a new line. */
function moveOn(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-step]')];
  fields[fields.indexOf(event.target) + 1]?.focus();
}
