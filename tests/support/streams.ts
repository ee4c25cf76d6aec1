import { api, liveEvents, type LiveEnd } from '@ket-nap/contracts';
import { addressOf } from './api';
import type { Client } from './client';

export type LiveWord = { figures: string | null } | { end: LiveEnd };

/** A page that has opened a stream of the API: hears what it says, word by word. */
export class LiveEar {
  /** All that was sent, with its comments. */
  text = '';
  private readonly words: LiveWord[] = [];
  private taken = 0;
  private over = false;
  private wake: () => void = () => undefined;

  private constructor(
    readonly headers: Headers,
    private readonly stopping: AbortController,
  ) {}

  /** Opens a stream that has to open. */
  static async open(client: Client, query: Record<string, string> = {}): Promise<LiveEar> {
    const stopping = new AbortController();
    const response = await fetch(client.url + addressOf(api.live.stream, { query }), {
      headers: { cookie: client.cookieHeader() },
      signal: stopping.signal,
    });
    if (response.status !== 200 || response.body === null)
      throw new Error(`the stream did not open: ${response.status} ${await response.text()}`);
    const ear = new LiveEar(response.headers, stopping);
    void ear.listen(response.body).catch(() => ear.finish());
    return ear;
  }

  /** The next word; waits for it, and throws when the stream is over instead. */
  async next(): Promise<LiveWord> {
    for (;;) {
      const word = this.words[this.taken];
      if (word !== undefined) {
        this.taken += 1;
        return word;
      }
      if (this.over) throw new Error(`the stream is over after: ${this.text}`);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  /** What was said and not listened to yet. */
  unheard(): LiveWord[] {
    return this.words.slice(this.taken);
  }

  /** Ends when the server has closed the stream. */
  async ended(): Promise<void> {
    while (!this.over) await new Promise<void>((resolve) => (this.wake = resolve));
  }

  close(): void {
    this.stopping.abort();
  }

  private async listen(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const bytes of body) {
      const part = decoder.decode(bytes, { stream: true });
      this.text += part;
      const blocks = (rest + part).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) this.hear(block);
      this.wake();
    }
    this.finish();
  }

  private hear(block: string): void {
    const [, name, data] = /^event: (\w+)\ndata: (.+)$/.exec(block) ?? [];
    if (name === undefined || data === undefined) return;
    const said: unknown = JSON.parse(data);
    if (name === 'figures') this.words.push({ figures: liveEvents.figures.parse(said).period });
    else this.words.push({ end: liveEvents.end.parse(said).reason });
  }

  private finish(): void {
    this.over = true;
    this.wake();
  }
}
