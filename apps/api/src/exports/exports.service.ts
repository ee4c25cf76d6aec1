import { Injectable } from '@nestjs/common';
import type { Board } from '@ket-nap/contracts';
import { halvesOf, yearPeriod, type Actor, type Year } from '@ket-nap/domain';
import type { Locale } from '@ket-nap/i18n';
import {
  committeesTemplate,
  contentDisposition,
  distributionFileName,
  distributionWorkbook,
  figuresTemplate,
  summaryFileName,
  summaryDocument,
  templateFileName,
  workbookOf,
} from '@ket-nap/reports';
import { nameOf } from '../accounts/name-of';
import { BoardService, type BoardQuery } from '../board/board.service';
import { ActorTransaction } from '../database/actor-transaction';
import { DocumentAnswers } from '../documents/document-answers';
import { drawnApart } from '../documents/drawing';
import type { Download } from '../http/answer.interceptor';
import { DistributionService } from '../quotas/distribution.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Lines of a workbook that takes less time to draw than a process to start. */
const MOST_HERE = 200;

/** Files to download. Each is made of the same answer as the screen it stands beside. */
@Injectable()
export class ExportsService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly answers: DocumentAnswers,
    private readonly board: BoardService,
    private readonly distributions: DistributionService,
  ) {}

  /** The annex table of a period, equal to the board to the digit. */
  async summary(actor: Actor, query: BoardQuery, locale: Locale): Promise<Download> {
    return this.summaryOf(actor, await this.board.view(actor, query), locale);
  }

  /** The annex table of a board, of now or of a frozen one, in the layout of the reader's office. */
  async summaryOf(actor: Actor, board: Board, locale: Locale): Promise<Download> {
    const options = await this.database.asActor(actor, async (tx) =>
      this.answers.options(tx, actor, { kind: 'summary', locale }, await nameOf(tx, actor)),
    );
    const document = summaryDocument(board, options);
    // A long one would keep everybody else waiting.
    const bytes = await (board.rows.length > MOST_HERE ? drawnApart(document) : workbookOf(document));
    return workbook(summaryFileName(board, locale), bytes);
  }

  /** The distribution of a year, equal to the sheet of quotas; for the board, of its draft. */
  async distribution(actor: Actor, wanted: Year | undefined, locale: Locale): Promise<Download> {
    const input = await this.distributions.printed(actor, wanted);
    const { year, readAt, own } = input;
    const name = distributionFileName({ unit: own.committee, year, readAt }, locale);
    return workbook(name, await distributionWorkbook(input, { locale }));
  }

  /** A workbook for the quotas and admissions of a year (that of the newest figures): the unit and the committees under it. */
  async figuresTemplate(actor: Actor, wanted: Year | undefined, locale: Locale): Promise<Download> {
    const { unit, rows, quotaYear } = await this.board.view(actor, { period: wanted });
    const year = wanted ?? yearPeriod(Number(quotaYear));
    const committees = [unit, ...rows.map((row) => row.committee)];
    const periods = [year, ...halvesOf(year)];
    return workbook(
      templateFileName('figures', locale),
      await figuresTemplate({ committees, periods, locale }),
    );
  }

  /** An empty list of committees. */
  async committeesTemplate(locale: Locale): Promise<Download> {
    return workbook(templateFileName('committees', locale), await committeesTemplate({ locale }));
  }
}

/** A workbook as a browser saves it. */
export function workbook(name: string, bytes: Uint8Array): Download {
  return { disposition: contentDisposition(name), type: XLSX, bytes };
}
