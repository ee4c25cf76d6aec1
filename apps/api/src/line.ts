import { ProductError } from '@ket-nap/domain';

export interface Room {
  /** At once, whether they are at work or wait for their turn. */
  all: number;
  /** Of one account. */
  each: number;
}

/** Stands before what takes long: who comes when there is no room is sent away at once, before anything of theirs is read. */
export class Line {
  private readonly inside = new Map<string, number>();
  private all = 0;

  constructor(private readonly room: Room) {}

  /** @throws ProductError `server_busy` */
  async enter<T>(accountId: string, work: () => Promise<T>): Promise<T> {
    if (this.all >= this.room.all || this.of(accountId) >= this.room.each)
      throw new ProductError('server_busy');
    this.count(accountId, 1);
    try {
      return await work();
    } finally {
      this.count(accountId, -1);
    }
  }

  private of(accountId: string): number {
    return this.inside.get(accountId) ?? 0;
  }

  private count(accountId: string, by: 1 | -1): void {
    const own = this.of(accountId) + by;
    this.all += by;
    if (own === 0) this.inside.delete(accountId);
    else this.inside.set(accountId, own);
  }
}
