import { Injectable } from '@nestjs/common';
import type { CommitteeRef, DocumentAsked, OfficialDocument } from '@ket-nap/contracts';
import {
  hasBegun,
  hasWideVersion,
  ProductError,
  takesUnit,
  yearOf,
  yearPeriod,
  type Actor,
  type DocumentKind,
} from '@ket-nap/domain';
import { formats, translator } from '@ket-nap/i18n';
import type { DocumentOptions } from '@ket-nap/reports';
import { lowered } from '@ket-nap/tables';
import { BoardService } from '../board/board.service';
import { Clock } from '../clock';
import { unitAsked, unitOf } from '../committees/unit';
import type { Tx } from '../database/actor-transaction';
import { officeInForce } from '../office/office.queries';
import { TermProgressService } from '../terms/term-progress.service';
import { DocumentBuilders } from './document-builders';
import { hasFigures } from './known-years.queries';

/** What is asked with the defaults of its kind filled in: whose it is, and what it is called. */
export interface Settled {
  unit: CommitteeRef;
  asked: DocumentAsked;
  title: string;
}

/** Settles what is asked for, and answers documents. */
@Injectable()
export class DocumentAnswers {
  constructor(
    private readonly board: BoardService,
    private readonly terms: TermProgressService,
    private readonly builders: DocumentBuilders,
    private readonly clock: Clock,
  ) {}

  /** The document of a kind, as of now. */
  async document(tx: Tx, actor: Actor, asked: DocumentAsked, exportedBy: string): Promise<OfficialDocument> {
    const options = await this.options(tx, actor, asked, exportedBy);
    return this.builders.document(tx, { actor, asked, options });
  }

  /** How a document is printed: in the layout of the reader's office. */
  async options(tx: Tx, actor: Actor, asked: DocumentAsked, exportedBy: string): Promise<DocumentOptions> {
    const locale = asked.locale ?? 'vi';
    return {
      locale,
      office: await officeInForce(tx, (await unitOf(tx, actor)).id, locale),
      order: asked.order ?? 'rank',
      group: asked.group ?? 'none',
      circulation: asked.circulation ?? 'internal',
      exportedBy,
      reference: null,
    };
  }

  /**
   * Fills in what was not said, so that a document that is made later is the one that was asked for.
   *
   * @throws ProductError `no_wide_version` rather than give the internal one to who believes to have another (decision 0021)
   */
  async settle(tx: Tx, actor: Actor, given: DocumentAsked): Promise<Settled> {
    if (given.circulation === 'wide' && !hasWideVersion(given.kind))
      throw new ProductError('no_wide_version');
    const asked = {
      ...given,
      // Who may read a document goes by its unit: it is the one that is printed.
      unit: takesUnit(given.kind) ? given.unit : undefined,
    };
    const locale = asked.locale ?? 'vi';
    const t = translator(locale);
    const own =
      asked.kind === 'committee' && actor.role === 'entry' ? (actor.committeeId ?? undefined) : undefined;
    if (asked.kind === 'committee' && (asked.unit ?? own) === undefined)
      throw new ProductError('invalid_input');
    const { unit } = await unitAsked(tx, actor, asked.unit ?? own);
    const kind = t(`documentNames.kind.${asked.kind}`);
    if (asked.kind === 'term') {
      const progress = await this.terms.viewIn(tx, actor, { term: asked.term, view: asked.view });
      if (progress === null) throw new ProductError('not_found');
      const of = t('documentNames.term', { code: progress.term.code });
      const settled = { ...asked, locale, term: progress.term.code };
      return { unit, asked: settled, title: t('documentNames.title', { kind, of }) };
    }
    const { period } = (await this.board.askedOf(tx, unit, asked)).asked;
    const shown = ofYear(asked.kind) ? yearPeriod(yearOf(period)) : period;
    const title = t('documentNames.title', { kind, of: lowered(formats(locale).period(shown)) });
    return { unit, asked: { ...asked, locale, period, ...(own && { unit: own }) }, title };
  }

  /**
   * Nobody signs a period that has not begun, or of which the unit has neither a quota nor a report. Quotas are distributed before
   * their year begins; and that nobody reported is what the documents about reporting tell.
   *
   * @throws ProductError `document_without_figures`
   */
  async refuseEmpty(tx: Tx, { unit, asked: { kind, period, term } }: Settled): Promise<void> {
    const isEarly = period !== undefined && kind !== 'distribution' && !hasBegun(period, this.clock.today());
    const isEmpty = async () =>
      !isOfReporting(kind) && !(await hasFigures(tx, unit.id, yearsIn(kind === 'term' ? term : period)));
    if (isEarly || (await isEmpty())) throw new ProductError('document_without_figures');
  }
}

/** `2022`, `2022-H1`, `2020-2025`: the first and the last year. */
function yearsIn(span = ''): [number, number] {
  const [first = 0, last = first] = (span.match(/\d{4}/g) ?? []).map(Number);
  return [first, last];
}

/** Kinds that are of a year, whichever half-year is asked for. */
function ofYear(kind: DocumentKind): boolean {
  return kind === 'register' || kind === 'distribution';
}

/** Kinds that tell who reported, and who did not. */
function isOfReporting(kind: DocumentKind): boolean {
  return kind === 'discipline' || kind === 'reminder';
}
