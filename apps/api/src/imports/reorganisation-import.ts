import { Injectable } from '@nestjs/common';
import type { Committee, ImportError, ReorganisationReading } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { matchKey, type Locale } from '@ket-nap/i18n';
import { reorganisationTemplate, templateFileName, type SuccessorEntry } from '@ket-nap/reports';
import { Clock } from '../clock';
import { listCommittees } from '../committees/committees.queries';
import { ActorTransaction } from '../database/actor-transaction';
import { workbook } from '../exports/exports.service';
import type { Download } from '../http/answer.interceptor';
import { UploadReader, type UploadedFile } from './upload-reader';

/** Successors and their predecessors from a file, as the wizard takes them; stores nothing. */
@Injectable()
export class ReorganisationImport {
  constructor(
    private readonly database: ActorTransaction,
    private readonly reader: UploadReader,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, file: UploadedFile): Promise<ReorganisationReading> {
    const { entries, errors, rowsRead } = await this.reader.read('reorganisation', file);
    const committees = await this.database.asActor(actor, (tx) => listCommittees(tx));
    const known = new Index(committees);
    const found = entries.map((entry) => predecessorsOf(entry, known));
    const endIds = [...new Set(found.flatMap(({ ids }) => ids))];
    const all: ImportError[] = [...errors, ...found.flatMap((one) => one.errors)];
    const successors = entries.flatMap((entry, index) => {
      const read = successorOf(entry, found[index]?.ids ?? [], known, endIds);
      if ('errors' in read) all.push(...read.errors);
      return 'errors' in read ? [] : [read];
    });
    return { fileName: file.name, rowsRead, successors, endIds, errors: all };
  }

  /** A list to fill in, with the codes of the committees that are active today. */
  async template(actor: Actor, locale: Locale): Promise<Download> {
    const today = this.clock.today();
    const committees = await this.database.asActor(actor, (tx) => listCommittees(tx));
    const active = committees.filter(({ validTo }) => validTo === null || validTo >= today);
    return workbook(
      templateFileName('reorganisation', locale),
      await reorganisationTemplate({ committees: active, locale }),
    );
  }
}

/** Committees by what people write; of those with one code or name, the ones that go on longest. */
class Index {
  private readonly byCode = new Map<string, Committee[]>();
  private readonly byName = new Map<string, Committee[]>();

  constructor(committees: readonly Committee[]) {
    for (const committee of committees) {
      add(this.byCode, matchKey(committee.code), committee);
      add(this.byName, matchKey(committee.name), committee);
    }
  }

  /** Who is meant: none, one, or several that cannot be told apart. */
  named(text: string): Committee[] {
    const key = matchKey(text);
    return this.byCode.get(key) ?? this.byName.get(key) ?? [];
  }

  /** The committee that has a code now. */
  withCode(code: string): Committee | undefined {
    return this.byCode.get(matchKey(code))?.find(({ validTo }) => validTo === null);
  }
}

const FOR_EVER = '9999-12-31';

function add(index: Map<string, Committee[]>, key: string, committee: Committee): void {
  const [first] = index.get(key) ?? [];
  const end = ({ validTo }: Committee) => validTo ?? FOR_EVER;
  if (!first || end(committee) > end(first)) index.set(key, [committee]);
  else if (end(committee) === end(first)) index.get(key)?.push(committee);
}

function predecessorsOf(entry: SuccessorEntry, known: Index): { ids: string[]; errors: ImportError[] } {
  const ids: string[] = [];
  const errors: ImportError[] = [];
  for (const { text, cell } of entry.predecessors) {
    const [committee, ...others] = known.named(text);
    const rule = committee ? 'committee_ambiguous' : 'predecessor_unknown';
    if (!committee || others.length > 0) errors.push(errorAt(entry, cell, text, rule));
    else if (!ids.includes(committee.id)) ids.push(committee.id);
  }
  return { ids, errors };
}

/** An active committee that is nobody's predecessor takes the others in; everything else is new and needs a name and a kind. */
function successorOf(
  entry: SuccessorEntry,
  predecessorIds: string[],
  known: Index,
  endIds: readonly string[],
): ReorganisationReading['successors'][number] | { errors: ImportError[] } {
  const existing = known.withCode(entry.code);
  if (existing && !endIds.includes(existing.id)) {
    const { id, code, name, kind, formerArea } = existing;
    return { existingId: id, code, name, kind, formerArea, predecessorIds };
  }
  const { code, name, kind, formerArea, cells } = entry;
  if (name !== null && kind !== null)
    return { existingId: null, code, name, kind, formerArea, predecessorIds };
  return {
    errors: [
      ...(name === null ? [errorAt(entry, cells.name, '', 'name_missing')] : []),
      ...(kind === null ? [errorAt(entry, cells.kind, '', 'kind_invalid')] : []),
    ],
  };
}

function errorAt(
  { sheet }: SuccessorEntry,
  cell: string,
  value: string,
  rule: ImportError['rule'],
): ImportError {
  return { sheet, cell, value, rule, params: { value } };
}
