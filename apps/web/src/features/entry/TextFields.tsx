import type { Report } from '@ket-nap/contracts';
import { hasWarnings, TEXT_MAX, type TextItem } from '@ket-nap/domain';
import { Textarea, TextInput } from '@mantine/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Card } from '../../ui/Card';
import { useWords } from '../../words';
import { faultText, stateOfCell } from './cell-state';
import { ConflictChoice } from './ConflictChoice';
import css from './sheet.module.css';
import { isValid } from '../../cells/queue';
import { remarkOf } from './remarks';
import type { Sheet } from './use-sheet';
import { writtenOf } from './written';

interface Props {
  report: Report;
  sheet: Sheet;
  readOnly: boolean;
}

/** Where a text is typed, for those who lead there. */
export function fieldId(item: TextItem): string {
  return `report-${item}`;
}

const PROSE = ['causes', 'solutions', 'note'] as const;

/** What is said beside the figures, saved field by field. */
export function TextFields({ report, sheet, readOnly }: Props) {
  const { t } = useWords();
  const explains = hasWarnings(sheet.findings) || sheet.textOf('explanation') !== '';
  return (
    <Card title={t('sheet.texts.title')} subtitle={t('work.field.noNames')} className={css.texts}>
      <TextCell item="as_of" report={report} sheet={sheet} readOnly={readOnly} />
      {explains && <TextCell item="explanation" report={report} sheet={sheet} readOnly={readOnly} />}
      {PROSE.map((item) => (
        <TextCell key={item} item={item} report={report} sheet={sheet} readOnly={readOnly} />
      ))}
    </Card>
  );
}

/** So long without a key before a text is saved while one is still in its field. */
const PAUSE_MS = 1200;

interface CellProps extends Props {
  item: TextItem;
  autoFocus?: boolean;
}

/** One text of the report: saved when its field is left, and after a pause. */
export function TextCell({ item, report, sheet, readOnly, autoFocus = false }: CellProps) {
  const words = useWords();
  const { t, f } = words;
  const typing = useTyping(item, sheet);
  const edit = sheet.editOf(item);
  const stored = report.cells[item];
  const state = stateOfCell({ item, edit, stored, warning: undefined, sheet }, words);
  const text = typing.text ?? (item === 'as_of' ? dayText(sheet.textOf(item), f.day) : sheet.textOf(item));
  const goOn = () => document.getElementById(fieldId(item))?.focus();
  if (readOnly) {
    return (
      <div className={css.readText}>
        <b>{t(`reporting.item.${item}`)}</b>
        <p>{text === '' ? emptyText() : writtenOf(item, text, words)}</p>
        <ConflictChoice item={item} edit={edit} sheet={sheet} onChosen={goOn} />
      </div>
    );
  }
  function emptyText() {
    return item === 'as_of' ? f.day(report.asOf) : t('sheet.empty');
  }
  const invalid = typing.text === null && state?.kind === 'invalid';
  const outside = item === 'as_of' ? remarkOf(item, report, sheet, words) : undefined;
  const shared = {
    // In the dialog of sending the same text stands once more.
    id: autoFocus ? undefined : fieldId(item),
    label: t(`reporting.item.${item}`),
    description: t(`sheet.hint.${item}`, { day: f.day(report.asOf) }),
    value: text,
    error: invalid ? faultText(item, sheet.textOf(item), words) : outside,
    autoComplete: 'off',
    'data-autofocus': autoFocus || undefined,
    onBlur: typing.leave,
  };
  return (
    <div className={css.textCell} data-item={item}>
      {item === 'as_of' ? (
        <TextInput
          {...shared}
          inputMode="numeric"
          placeholder={t('work.field.dayForm')}
          className={css.day}
          onChange={(event) => typing.type(event.currentTarget.value)}
        />
      ) : (
        <Textarea
          {...shared}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={TEXT_MAX}
          onChange={(event) => typing.type(event.currentTarget.value)}
        />
      )}
      {state !== undefined && !invalid && state.kind !== 'conflict' && (
        <span className={css.textState} data-kind={state.kind}>
          {state.text}
        </span>
      )}
      <ConflictChoice item={item} edit={edit} sheet={sheet} onChosen={goOn} />
    </div>
  );
}

/** What is in the field while one is in it; kept on every key, saved after a pause and when the field is left. */
function useTyping(item: TextItem, sheet: Sheet) {
  const [text, setText] = useState<string | null>(null);
  const pending = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  // A pause ends later than the drawing it began in: what is stored may be another by then.
  const latest = useRef(sheet);
  useLayoutEffect(() => {
    latest.current = sheet;
  });
  useEffect(() => () => clearTimeout(pending.current), []);
  const save = (typed: string) => {
    clearTimeout(pending.current);
    latest.current.write([{ item, text: typed }], 'typed');
    latest.current.release(item);
  };
  return {
    text,
    type: (next: string) => {
      setText(next);
      sheet.hold(item, next);
      clearTimeout(pending.current);
      // Half a day is no day yet: it is read when the field is left.
      if (item === 'as_of' && !isValid(item, next)) return;
      pending.current = setTimeout(() => save(next), PAUSE_MS);
    },
    leave: () => {
      if (text !== null) save(text);
      setText(null);
    },
  };
}

function dayText(text: string, day: (iso: string) => string): string {
  return isValid('as_of', text) && text !== '' ? day(text) : text;
}
