import './fresh.css';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/** What holds one figure: the cells of every table, and whatever else says so. */
const FIGURE = 'td, [role="cell"], [data-figure]';
const FADE_MS = 2_000;
const STILL_MS = 4_000;
/** A place in the ranking: one report moves many of them, and none is a figure of its row. */
const PLACE = '[data-place]';
/** More at once would be a flicker. */
const MOST_MOVING = 65;
/** So that a screen reader hears a sentence, and not one after the other. */
const SAID_EVERY_MS = 8_000;

interface News {
  total: string | undefined;
  plain: string;
}

interface Fresh {
  /** The page whose figures are watched, and where the sentence is said. */
  page: RefObject<HTMLDivElement | null>;
  said: RefObject<HTMLElement | null>;
}

/**
 * Marks the figures that an answer of the server has changed under the reader's eyes, wherever they stand on the page, and says one
 * sentence of it. Looks at what has changed in the document itself: no table or tile has to know of it.
 *
 * @param readAt when the figures were read: another one is another answer
 * @param asked all that the reader has chosen: what changes with it is no news
 * @param news what is said: the figure in which all others meet, if it is another than before; without one, just that there is news
 */
export function useFresh(readAt: string, asked: string, news: News): Fresh {
  const page = useRef<HTMLDivElement>(null);
  const said = useRef<HTMLElement>(null);
  const observer = useRef<MutationObserver>(null);
  const before = useRef({ readAt, asked, total: news.total });
  const speech = useRef(new Speech());
  useLayoutEffect(() => {
    const { total, plain } = news;
    const last = before.current;
    before.current = { readAt, asked, total };
    const records = observer.current?.takeRecords() ?? [];
    if (readAt === last.readAt || asked !== last.asked) return;
    const figures = figuresIn(records);
    for (const figure of figures) mark(figure, figures.size <= MOST_MOVING);
    const isNews = total === undefined ? figures.size > 0 : total !== last.total;
    if (isNews) speech.current.say(total ?? plain, said.current);
  }, [readAt, asked, news]);
  useEffect(() => {
    const watching = new MutationObserver(() => undefined);
    if (page.current !== null) {
      watching.observe(page.current, { characterData: true, childList: true, subtree: true });
    }
    observer.current = watching;
    const voice = speech.current;
    return () => {
      watching.disconnect();
      voice.stop();
    };
  }, []);
  return { page, said };
}

/** A live region of its own: the newest sentence, and not more of them than one can listen to. */
class Speech {
  private last = -SAID_EVERY_MS;
  private later: ReturnType<typeof setTimeout> | undefined;

  say(sentence: string, place: HTMLElement | null): void {
    clearTimeout(this.later);
    const wait = this.last + SAID_EVERY_MS - performance.now();
    const now = () => {
      this.last = performance.now();
      if (place !== null) place.textContent = sentence;
    };
    if (wait <= 0) now();
    else this.later = setTimeout(now, wait);
  }

  stop(): void {
    clearTimeout(this.later);
  }
}

/** Figures whose text is another, and those that were not there; not rows that have only moved. */
function figuresIn(records: readonly MutationRecord[]): Set<HTMLElement> {
  const moved = new Set(records.flatMap(({ removedNodes }) => [...removedNodes]));
  const found = new Set<HTMLElement>();
  for (const { type, target, addedNodes } of records) {
    const nodes = type === 'characterData' ? [target] : [...addedNodes].filter((node) => !moved.has(node));
    for (const node of nodes) {
      const element = node instanceof Element ? node : node.parentElement;
      const figure = element?.closest<HTMLElement>(FIGURE);
      if (figure && !figure.matches(PLACE)) found.add(figure);
    }
  }
  return found;
}

const ends = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

function mark(figure: HTMLElement, mayMove: boolean): void {
  const moves = mayMove && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (moves) figure.animate({ backgroundColor: ['var(--fresh)', 'transparent'] }, FADE_MS);
  figure.dataset['fresh'] = moves ? 'fading' : 'still';
  clearTimeout(ends.get(figure));
  const end = setTimeout(() => delete figure.dataset['fresh'], moves ? FADE_MS : STILL_MS);
  ends.set(figure, end);
}
