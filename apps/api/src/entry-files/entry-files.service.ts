import { Injectable } from '@nestjs/common';
import type { EntryPlan } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { canonical, importRuleText, translator, type Locale } from '@ket-nap/i18n';
import { entryFileName, entryForm, type EntryMark, type EntryRead } from '@ket-nap/reports';
import { ActorTransaction } from '../database/actor-transaction';
import { workbook } from '../exports/exports.service';
import type { Download } from '../http/answer.interceptor';
import { UploadReader, type UploadedFile } from '../imports/upload-reader';
import { CellWriter } from '../reports/cell-writer';
import { judge, planOf, writesOf, type Verdict } from './entry-plan';
import { EntrySources, type EntrySource, type EntryWanted } from './entry-source';

/** A form that came back, held against what is stored. */
interface Checked {
  source: EntrySource;
  read: EntryRead;
  verdicts: Verdict[];
}

/** Figures entered offline: a form is handed out, comes back, is compared cell by cell, and saved only as it was shown. */
@Injectable()
export class EntryFilesService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly sources: EntrySources,
    private readonly reader: UploadReader,
    private readonly writer: CellWriter,
  ) {}

  /** The form to fill in, with what is stored now: an officer's own committee's, or the board's, of one committee or its whole unit. */
  async form(actor: Actor, wanted: EntryWanted): Promise<Download> {
    const locale = wanted.locale ?? 'vi';
    const { input } = await this.sources.of(actor, wanted);
    return workbook(nameOf(input, false, locale), await entryForm(input, { locale }));
  }

  /** Says what the file would change, cell by cell. Changes nothing. */
  async check(actor: Actor, wanted: EntryWanted, file: UploadedFile): Promise<EntryPlan> {
    const { read, verdicts } = await this.checked(actor, wanted, file);
    return planOf(file.name, read, verdicts, false);
  }

  /** Carries out the plan that was shown, all of it or nothing, if the file and the data still mean it. */
  async apply(
    actor: Actor,
    { fingerprint, ...wanted }: EntryWanted & { fingerprint: string },
    file: UploadedFile,
  ): Promise<EntryPlan> {
    const { read, verdicts } = await this.checked(actor, wanted, file);
    const plan = planOf(file.name, read, verdicts, true);
    if (plan.errors.length > 0) throw new ProductError('import_has_errors', { errors: plan.errors.length });
    if (plan.fingerprint !== fingerprint) throw new ProductError('import_changed');
    const cells = writesOf(verdicts);
    if (cells.length === 0) return plan;
    await this.database.asActor(actor, async (tx) => {
      const { results } = await this.writer.write(tx, actor, { half: wanted.half, way: 'imported', cells });
      // Somebody was first between our reading and our writing: nothing of it is kept.
      if (results.some(({ outcome }) => outcome !== 'saved')) throw new ProductError('import_changed');
    });
    return plan;
  }

  /** The form again with everything that was typed, its wrong cells marked. Made anew: nothing of the sent file goes back but values. */
  async marked(actor: Actor, wanted: EntryWanted, file: UploadedFile): Promise<Download> {
    const locale = wanted.locale ?? 'vi';
    const { source, verdicts } = await this.checked(actor, wanted, file);
    const marks = verdicts.flatMap((verdict) => markOf(verdict, locale) ?? []);
    return workbook(nameOf(source.input, true, locale), await entryForm(source.input, { locale, marks }));
  }

  private async checked(actor: Actor, wanted: EntryWanted, file: UploadedFile): Promise<Checked> {
    const source = await this.sources.of(actor, wanted);
    const read = await this.reader.read('entry', file);
    assertSame(read, source);
    return { source, read, verdicts: read.cells.map((cell) => judge(cell, source.standing)) };
  }
}

function assertSame({ half, scope }: EntryRead, { input }: EntrySource): void {
  if (half !== input.half) throw new ProductError('workbook_of_other_period', { half });
  const { kind, committee } = input.scope;
  const { id, code, name } = scope.committee;
  if (scope.kind !== kind || id !== committee.id || code !== canonical(committee.code))
    throw new ProductError('workbook_of_other_committee', { name });
}

function markOf(verdict: Verdict, locale: Locale): EntryMark | null {
  const { committeeId, item, typed, reading } = verdict.cell;
  if (verdict.outcome === 'unchanged') return null;
  if (verdict.outcome === 'change') {
    const { count, text } = reading.ok ? reading.value : { count: null, text: null };
    return { committeeId, item, typed: count ?? text ?? '', advice: null };
  }
  const { rule, value, params } = verdict.error;
  const advice = importRuleText(locale, rule, value, params);
  if (rule !== 'cell_locked') return { committeeId, item, typed, advice };
  // Nobody could correct it there: the stored value stands again.
  const said = translator(locale)('entryFile.typed', { value });
  return { committeeId, item, typed: null, advice: `${advice}\n${said}` };
}

function nameOf({ scope, half }: EntrySource['input'], marked: boolean, locale: Locale): string {
  return entryFileName({ unit: scope.committee.name, half, marked }, locale);
}
