import { useQuery } from '@tanstack/react-query';
import type { ComponentProps } from 'react';
import { boardQuery } from '../board-query';
import { committeeQuery } from '../committee-query';
import { useWords } from '../words';
import { whyOnBoard, type Elsewhere, type Explained } from './why-board';
import { whyOnPage } from './why-page';
import { WhyPanel } from './WhyPanel';

type Place = Pick<ComponentProps<typeof WhyPanel>, 'anchor' | 'area' | 'onClose'>;
type On<E extends Elsewhere['on']> = Place & { elsewhere: Extract<Elsewhere, { on: E }> };

/** The panel of a figure that another answer of the server explains: asked for when the reader asks. */
export function WhyElsewhere({ elsewhere, ...place }: Place & { elsewhere: Elsewhere }) {
  return elsewhere.on === 'board' ? (
    <OnBoard {...place} elsewhere={elsewhere} />
  ) : (
    <OnPage {...place} elsewhere={elsewhere} />
  );
}

function OnBoard({ elsewhere: { asked, figure, row }, ...place }: On<'board'>) {
  const words = useWords();
  const { data, error } = useQuery(boardQuery(asked));
  const marked = { figure, row, period: null, part: null };
  return <Answered {...place} explained={data && whyOnBoard(data, marked, words)} error={error} />;
}

function OnPage({ elsewhere: { id, asked, figure }, ...place }: On<'page'>) {
  const words = useWords();
  const { data, error } = useQuery(committeeQuery(id, asked));
  const marked = { figure, row: null, period: null, part: null };
  return <Answered {...place} explained={data && whyOnPage(data, marked, words)} error={error} />;
}

function Answered({
  explained,
  error,
  ...place
}: Place & { explained: Explained | undefined; error: Error | null }) {
  const { t, explain } = useWords();
  if (explained && 'why' in explained) return <WhyPanel {...place} why={explained.why} />;
  // What is not in the answer has no figure there.
  const text = explained === undefined ? t('figures.why.loading') : t('figures.why.noReport');
  return <WhyPanel {...place} why={null} text={error === null ? text : explain(error)} />;
}
