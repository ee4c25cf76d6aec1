import type { OfficeTemplate } from '@ket-nap/contracts';
import type { Circulation, LineGrouping, LineOrder } from '@ket-nap/domain';
import type { Locale } from '@ket-nap/i18n';

/** How a document is made of an answer; what a kind does not know is ignored. */
export interface DocumentOptions {
  locale: Locale;
  office: OfficeTemplate;
  order: LineOrder;
  group: LineGrouping;
  circulation: Circulation;
  /** Who exports it, by name; empty: not said. */
  exportedBy: string;
  /** Of an official file. */
  reference: { code: string; checksum: string } | null;
}
