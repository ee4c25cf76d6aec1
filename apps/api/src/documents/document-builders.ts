import { Injectable } from '@nestjs/common';
import type { DocumentAsked, OfficialDocument } from '@ket-nap/contracts';
import {
  halvesOf,
  isHalf,
  parsePeriod,
  ProductError,
  yearOf,
  yearPeriod,
  type Actor,
  type DocumentKind,
  type Half,
  type Period,
  type Year,
} from '@ket-nap/domain';
import {
  breakdownsDocument,
  committeeDocument,
  disciplineDocument,
  distributionDocument,
  focusDocument,
  reminderDocument,
  reviewDocument,
  summaryDocument,
  termDocument,
  type DocumentOptions,
} from '@ket-nap/reports';
import { BoardService } from '../board/board.service';
import { CommitteePageService } from '../board/committee-page.service';
import { CompositionService } from '../board/composition.service';
import { Clock } from '../clock';
import { endedBy } from '../committees/ended';
import { unitOf } from '../committees/unit';
import type { Tx } from '../database/actor-transaction';
import { Installation } from '../installation';
import { DistributionService } from '../quotas/distribution.service';
import { MatrixService } from '../reports/matrix.service';
import { ReportsService } from '../reports/reports.service';
import { sentTexts } from '../reports/sent-texts';
import { TermProgressService } from '../terms/term-progress.service';
import { Registers } from './registers';

/** Who asks for what, and how it is printed. */
export interface Asking {
  actor: Actor;
  asked: DocumentAsked;
  options: DocumentOptions;
}

type Build = (tx: Tx, asking: Asking) => Promise<OfficialDocument>;

/**
 * Which answers each kind of document is made of, and by what function of libs/reports: the very answers that the screens are given, in
 * one transaction of whom it is for. Of a register its first lines: the others come one after the other.
 */
@Injectable()
export class DocumentBuilders {
  private readonly builders: Record<DocumentKind, Build>;

  constructor(
    private readonly board: BoardService,
    private readonly committees: CommitteePageService,
    private readonly composition: CompositionService,
    private readonly distributions: DistributionService,
    private readonly matrix: MatrixService,
    private readonly reports: ReportsService,
    private readonly terms: TermProgressService,
    private readonly clock: Clock,
    private readonly installation: Installation,
    registers: Registers,
  ) {
    this.builders = {
      summary: async (tx, { actor, asked, options }) =>
        summaryDocument(await this.board.viewIn(tx, actor, asked), options),
      term: (tx, asking) => this.term(tx, asking),
      committee: (tx, asking) => this.committee(tx, asking),
      distribution: async (tx, { actor, asked: { period }, options }) =>
        distributionDocument(await this.distributions.printedIn(tx, actor, yearOfPeriod(period)), options),
      discipline: (tx, asking) => this.discipline(tx, asking),
      breakdowns: (tx, asking) => this.breakdowns(tx, asking),
      focus: async (tx, { actor, asked, options }) =>
        focusDocument(await this.composition.viewIn(tx, actor, asked), options),
      review: (tx, asking) => this.review(tx, asking),
      reminder: (tx, asking) => this.reminder(tx, asking),
      register: (tx, { actor, asked, options }) => registers.preview(tx, actor, asked, options),
    };
  }

  /** The document of a kind, as of now. */
  document(tx: Tx, asking: Asking): Promise<OfficialDocument> {
    return this.builders[asking.asked.kind](tx, asking);
  }

  private async term(tx: Tx, { actor, asked, options }: Asking): Promise<OfficialDocument> {
    const { term, period, view } = asked;
    // Of a term the period is the half-year up to which is counted.
    const through = period !== undefined && isHalf(period) ? period : undefined;
    const progress = await this.terms.viewIn(tx, actor, { term, through, view });
    if (progress === null) throw new ProductError('not_found');
    return termDocument(progress, options);
  }

  private async committee(
    tx: Tx,
    { actor, asked: { unit, ...asked }, options }: Asking,
  ): Promise<OfficialDocument> {
    if (unit === undefined) throw new ProductError('invalid_input');
    return committeeDocument(await this.committees.openIn(tx, actor, unit, asked), options);
  }

  private async discipline(tx: Tx, { actor, asked, options }: Asking): Promise<OfficialDocument> {
    const half = asked.period === undefined ? undefined : halvesIn(asked.period).at(-1);
    const matrix = await this.matrix.viewIn(tx, actor, half);
    const list = await this.reports.listIn(tx, actor, half);
    const unit = await unitOf(tx, actor);
    const readAt = this.clock.now().toISOString();
    return disciplineDocument({ matrix, list, unit, readAt, demo: this.installation.demo }, options);
  }

  private async breakdowns(tx: Tx, { actor, asked, options }: Asking): Promise<OfficialDocument> {
    const composition = await this.composition.viewIn(tx, actor, asked);
    const { total } = await this.board.viewIn(tx, actor, asked);
    return breakdownsDocument({ composition, total }, options);
  }

  private async review(tx: Tx, { actor, asked, options }: Asking): Promise<OfficialDocument> {
    const board = await this.board.viewIn(tx, actor, asked);
    // What the admitted are is not said where it circulates widely.
    const composition =
      options.circulation === 'wide' ? null : await this.composition.viewIn(tx, actor, asked);
    const texts = await sentTexts(tx, board.unit.id, halvesIn(board.period), board.counted);
    return reviewDocument({ board, composition, texts }, options);
  }

  private async reminder(tx: Tx, { actor, asked, options }: Asking): Promise<OfficialDocument> {
    const board = await this.board.viewIn(tx, actor, { ...asked, view: 'as_was' });
    const reports = await this.reports.listIn(tx, actor, halvesIn(board.period).at(-1));
    const picked = {
      pick: asked.pick ?? 'behind',
      committees: asked.committees?.split(',') ?? [],
    };
    const ids = [...board.rows, ...reports.lines].map(({ committee }) => committee.id);
    const ended = await endedBy(tx, ids, this.clock.today());
    return reminderDocument({ board, reports, ended }, { ...options, ...picked });
  }
}

function yearOfPeriod(period: Period | undefined): Year | undefined {
  return period === undefined ? undefined : yearPeriod(yearOf(period));
}

function halvesIn(period: string): Half[] {
  const parsed = parsePeriod(period);
  return parsed === null ? [] : halvesOf(parsed);
}
