import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatOf } from '@ket-nap/domain';
import { keepScreenshot } from '../support/browser';
import { signIn, type Client } from '../support/client';
import { fileOf, made, type Wanted } from '../support/document-desk';
import { boardOf } from '../support/office';
import { startServer, type TestServer } from '../support/server';
import { converted, hasPictures, hasWriter, pictureOf } from '../support/spreadsheets';

/** The files that leaders sign, as LibreOffice shows them: SCREENSHOTS=1 draws the pictures of the documentation anew. */
const describeWithOffice = hasWriter && hasPictures ? describe : describe.skip;

const NHA_TRANG = '22366';
/** What is drawn, and which pages of it. */
const FILES: [Wanted, number[]][] = [
  [{ kind: 'summary', period: '2022-H1' }, [1, 2]],
  [{ kind: 'term', term: '2020-2025' }, [1]],
  [{ kind: 'committee', period: '2026-H1' }, [1]],
  [{ kind: 'distribution', period: '2026' }, [1]],
  [{ kind: 'discipline', period: '2026-H1' }, [1]],
  [{ kind: 'breakdowns', period: '2026-H1' }, [1]],
  [{ kind: 'focus', period: '2026-H1', circulation: 'wide' }, [1]],
  [{ kind: 'register', period: '2022' }, [1]],
  [{ kind: 'review', period: '2026-H1' }, [1]],
  [{ kind: 'reminder', period: '2026-H1', pick: 'behind' }, [1]],
];

describeWithOffice('the first pages of a document', () => {
  let server: TestServer;
  let board: Client;
  beforeAll(async () => {
    server = await startServer({ demo: true });
    board = await signIn(server.url, 'board');
  });
  afterAll(() => server.stop());

  it.each(FILES.map(([asked, pages]) => [asked.kind, asked, pages] as const))(
    '%s',
    async (kind, given, pages) => {
      const { rows } = await boardOf(board, '2026-H1');
      const unit = rows.find(({ committee }) => committee.code === NHA_TRANG)?.committee.id ?? '';
      const asked = kind === 'committee' ? { ...given, unit } : given;
      const { id, state } = await made(board, asked, { official: true });
      expect(state).toBe('done');
      const pdf = converted(await fileOf(board, id), 'pdf', formatOf(kind));
      for (const page of pages) {
        const picture = pictureOf(pdf, page);
        expect(picture.length).toBeGreaterThan(10_000);
        await keepScreenshot(picture, page === 1 ? `file-${kind}` : `file-${kind}-${page}`);
      }
    },
    120_000,
  );
});
