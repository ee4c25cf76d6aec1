import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const BEGIN = 'chart-whole';
const END = 'chart-seen';

/** Does something with a drawing while all of it is there, also what is usually drawn only as far as it is in sight. */
export function drawnWhole<Result>(deed: () => Result): Result {
  window.dispatchEvent(new Event(BEGIN));
  try {
    return deed();
  } finally {
    window.dispatchEvent(new Event(END));
  }
}

/** Whether everything has to be drawn: for paper and for pictures, which have no scroll bar. */
export function useWhole(): boolean {
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    // Before the browser, or whoever makes a picture, looks at the page.
    const begin = () => flushSync(() => setWhole(true));
    const end = () => setWhole(false);
    const begins = ['beforeprint', BEGIN];
    const ends = ['afterprint', END];
    for (const name of begins) window.addEventListener(name, begin);
    for (const name of ends) window.addEventListener(name, end);
    return () => {
      for (const name of begins) window.removeEventListener(name, begin);
      for (const name of ends) window.removeEventListener(name, end);
    };
  }, []);
  return whole;
}
