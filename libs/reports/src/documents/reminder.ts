import type { Board, OfficialDocument, ReportList } from '@ket-nap/contracts';
import { properName, type Formats, type Translate } from '@ket-nap/i18n';
import { footOf, headOf, lowered } from '@ket-nap/tables';
import { documentOf, wordsOf, type DraftedPart } from './made';
import type { DocumentOptions } from './options';
import { reminderCases, type Picked, type ReminderCase } from './reminder-case';
import { letterBody, type LetterWriting } from './reminder-letter';
import { figuresTable } from './reminder-table';

/** What letters are made of: the board as the screen is given it (as it was), and the reports of the half-year that is asked after. */
export interface ReminderAnswer {
  board: Board;
  /** Null: reports are not asked after. */
  reports: ReportList | null;
  /** Ids of committees that have ended since: nobody is there to be written to. */
  ended?: ReadonlySet<string>;
}

/**
 * Công văn đôn đốc: a letter for each committee below its pace, with a report that is missing or was late, or chosen by hand; each with
 * its own head, figures and foot. Nobody to write to: a document without parts.
 */
export function reminderDocument(
  answer: ReminderAnswer,
  options: DocumentOptions & Picked,
): OfficialDocument {
  const { board } = answer;
  const words = wordsOf(options);
  const writing = { ...answer, ...words };
  return documentOf(
    {
      kind: 'reminder',
      title: words.t('letters.reminder.title', { period: lowered(words.f.period(board.period)) }),
      readAt: board.readAt,
      unit: board.unit,
      demo: board.demo,
      parts: reminderCases(answer, options).map((one) => letterOf(one, writing, options)),
      parameters: parametersOf(board, words, options),
    },
    options,
  );
}

function letterOf(one: ReminderCase, writing: LetterWriting, { office }: DocumentOptions): DraftedPart {
  const { board, t } = writing;
  return {
    name: properName(one.committee.name),
    orientation: 'portrait',
    head: headOf(office, board.readAt, office.letterSign, t),
    title: '',
    under: board.demo ? [{ text: t('files.workbook.demo'), tone: 'accent' }] : [],
    body: letterBody(one, writing),
    table: one.row && figuresTable(one.row, writing),
    charts: [],
    foot: footOf(office, office.letterRecipients, t),
  };
}

function parametersOf(
  board: Board,
  { t, f }: { t: Translate; f: Formats },
  { exportedBy }: DocumentOptions,
): OfficialDocument['parameters'] {
  const parameters = [
    { name: t('official.parameters.period'), value: f.period(board.period) },
    { name: t('official.parameters.asOf'), value: f.day(board.asOf) },
    { name: t('official.parameters.quotasOn'), value: f.day(board.quotasOn) },
    { name: t('official.parameters.readAt'), value: f.instant(board.readAt) },
    { name: t('official.parameters.counted'), value: t(`official.parameters.${board.counted}`) },
    { name: t('official.parameters.exportedBy'), value: exportedBy },
  ];
  return parameters.filter(({ value }) => value !== '');
}
