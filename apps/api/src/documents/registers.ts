import { Injectable } from '@nestjs/common';
import type { DocumentAsked, OfficialDocument, OfficialRow } from '@ket-nap/contracts';
import { cutOff, halvesOf, startOf, yearOf, yearPeriod, type Actor, type Period } from '@ket-nap/domain';
import { translator } from '@ket-nap/i18n';
import {
  registerDocument,
  registerRow,
  registerWords,
  type DocumentOptions,
  type RegisterHead,
} from '@ket-nap/reports';
import { BoardService } from '../board/board.service';
import { unitAsked } from '../committees/unit';
import type { Tx } from '../database/actor-transaction';
import { firstLines, registerLength, registerLines, type RegisterAsked } from './register.queries';

/** Lines that a preview shows. */
const PREVIEWED = 100;

/** A register: its head, how many lines it has, and the lines, in portions. */
export interface Register {
  document: OfficialDocument;
  length: number;
  portions(): AsyncGenerator<OfficialRow[]>;
}

/** Every organisation of a tree with its quota and its figures of a year. */
@Injectable()
export class Registers {
  constructor(private readonly board: BoardService) {}

  /** To be read to its end within a transaction that sees one instant. */
  async open(tx: Tx, actor: Actor, query: DocumentAsked, options: DocumentOptions): Promise<Register> {
    const { head, asked } = await this.asked(tx, actor, query);
    const words = registerWords(head, options);
    return {
      document: registerDocument(head, options),
      length: await registerLength(tx, asked),
      async *portions() {
        let place = 0;
        for await (const lines of registerLines(tx, asked))
          yield lines.map((line) => registerRow(line, ++place, words));
      },
    };
  }

  /** The first lines, saying of how many. */
  async preview(
    tx: Tx,
    actor: Actor,
    query: DocumentAsked,
    options: DocumentOptions,
  ): Promise<OfficialDocument> {
    const { head, asked } = await this.asked(tx, actor, query);
    const words = registerWords(head, options);
    const all = await registerLength(tx, asked);
    const rows = (await firstLines(tx, asked, PREVIEWED)).map((line, at) => registerRow(line, at + 1, words));
    const document = registerDocument(head, options);
    const shown = translator(options.locale)('documentNames.register.preview', { shown: rows.length, all });
    const notes = all > rows.length ? [shown] : [];
    return {
      ...document,
      parts: document.parts.map((part) =>
        part.table
          ? { ...part, table: { ...part.table, rows, notes: [...notes, ...part.table.notes] } }
          : part,
      ),
    };
  }

  private async asked(
    tx: Tx,
    actor: Actor,
    query: DocumentAsked,
  ): Promise<{ head: RegisterHead; asked: RegisterAsked }> {
    const { unit } = await unitAsked(tx, actor, query.unit);
    const { asked, around } = await this.board.askedOf(tx, unit, query);
    const { period, counted, quotasOn, today } = asked;
    const to = cutOff(period) < today ? cutOff(period) : today;
    const head = { unit, period, asOf: to, quotasOn, counted, readAt: around.readAt, demo: around.demo };
    return { head, asked: { ...queried(unit.id, period), counted, quotasOn } };
  }
}

function queried(unitId: string, period: Period): Omit<RegisterAsked, 'counted' | 'quotasOn'> {
  const year = yearPeriod(yearOf(period));
  const halves = halvesOf(year).filter((half) => cutOff(half) <= cutOff(period));
  return { unitId, from: startOf(year), to: cutOff(period), year, halves };
}
