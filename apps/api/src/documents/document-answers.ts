import { Injectable } from '@nestjs/common';
import type { CommitteeRef, DocumentAsked, OfficialDocument } from '@ket-nap/contracts';
import { ProductError, yearOf, yearPeriod, type Actor, type DocumentKind } from '@ket-nap/domain';
import { formats, translator } from '@ket-nap/i18n';
import { committeeDocument, summaryDocument, termDocument, type DocumentOptions } from '@ket-nap/reports';
import { BoardService } from '../board/board.service';
import { CommitteePageService } from '../board/committee-page.service';
import { unitAsked, unitOf } from '../committees/unit';
import type { Tx } from '../database/actor-transaction';
import { TermProgressService } from '../terms/term-progress.service';
import { officeInForce } from './office-in-force';
import { Registers } from './registers';

/** What is asked with the defaults of its kind filled in: whose it is, and what it is called. */
export interface Settled {
  unit: CommitteeRef;
  asked: DocumentAsked;
  title: string;
}

type Build = (
  tx: Tx,
  asking: { actor: Actor; asked: DocumentAsked; options: DocumentOptions },
) => Promise<OfficialDocument>;

/**
 * Which answer each kind of document is made of, and by what: the very answers of the screens, read in one transaction of whom it is
 * for. Of a register its first lines; the others come one after the other (`registers.ts`).
 */
@Injectable()
export class DocumentAnswers {
  private readonly builders: Partial<Record<DocumentKind, Build>>;

  constructor(
    private readonly board: BoardService,
    private readonly committees: CommitteePageService,
    private readonly terms: TermProgressService,
    private readonly registers: Registers,
  ) {
    this.builders = {
      summary: async (tx, { actor, asked, options }) =>
        summaryDocument(await board.viewIn(tx, actor, asked), options),
      term: async (tx, { actor, asked, options }) => {
        const progress = await terms.viewIn(tx, actor, { term: asked.term, view: asked.view });
        if (progress === null) throw new ProductError('not_found');
        return termDocument(progress, options);
      },
      committee: async (tx, { actor, asked: { unit, ...asked }, options }) => {
        if (unit === undefined) throw new ProductError('invalid_input');
        return committeeDocument(await committees.openIn(tx, actor, unit, asked), options);
      },
      register: (tx, { actor, asked, options }) => registers.preview(tx, actor, asked, options),
    };
  }

  /** The document of a kind, as of now. */
  async document(tx: Tx, actor: Actor, asked: DocumentAsked, exportedBy: string): Promise<OfficialDocument> {
    const build = this.builders[asked.kind];
    if (!build) throw new ProductError('not_found');
    return build(tx, { actor, asked, options: await this.options(tx, actor, asked, exportedBy) });
  }

  /** How a document is printed: in the layout of the reader's office. */
  async options(tx: Tx, actor: Actor, asked: DocumentAsked, exportedBy: string): Promise<DocumentOptions> {
    const locale = asked.locale ?? 'vi';
    return {
      locale,
      office: await officeInForce(tx, await unitOf(tx, actor), locale),
      order: asked.order ?? 'rank',
      group: asked.group ?? 'none',
      circulation: asked.circulation ?? 'internal',
      exportedBy,
      reference: null,
    };
  }

  /** Fills in what was not said, so that a document that is made later is the one that was asked for. */
  async settle(tx: Tx, actor: Actor, asked: DocumentAsked): Promise<Settled> {
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
    const title = t('documentNames.title', { kind, of: formats(locale).period(shown) });
    return { unit, asked: { ...asked, locale, period, ...(own && { unit: own }) }, title };
  }
}

/** Kinds that are of a year, whichever half-year is asked for. */
function ofYear(kind: DocumentKind): boolean {
  return kind === 'register' || kind === 'distribution';
}
