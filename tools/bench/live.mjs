// An open board, as the API sees one: hears of every change.

/** Opens the stream. @param {{ url: string, cookie: string }} server */
export async function listenFor({ url, cookie }) {
  const stopping = new globalThis.AbortController();
  const answer = await globalThis.fetch(`${url}/api/live`, { headers: { cookie }, signal: stopping.signal });
  if (!answer.ok || !answer.body) throw new Error(`/api/live: ${answer.status}`);
  const reader = answer.body.pipeThrough(new globalThis.TextDecoderStream()).getReader();
  return {
    /** Ends when the next word comes; signs of life are none. */
    async next() {
      for (;;) {
        const { value, done } = await reader.read();
        if (done) throw new Error('the stream is over');
        if (value.includes('event: figures')) return;
      }
    },
    close: () => stopping.abort(),
  };
}
