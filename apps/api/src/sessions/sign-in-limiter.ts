import { Injectable } from '@nestjs/common';
import { ProductError } from '@ket-nap/domain';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Turns } from '../turns';

const FAILURES = 30;
const PER_SECONDS = 300;
/** Attempts at once, as many as the runtime hashes passwords at once: a flood waits before it is let past the limit. */
const AT_ONCE = 4;

/** Slows one address that tries many names. Names are locked in the database (sign-in-lock.ts); this spares the processor. */
@Injectable()
export class SignInLimiter {
  private readonly failures = new RateLimiterMemory({ points: FAILURES, duration: PER_SECONDS });
  private readonly turns = new Turns(AT_ONCE);

  /** Runs the attempt; wrong credentials count against the key, and past the limit nothing is tried any more. */
  guard<T>(key: string, attempt: () => Promise<T>): Promise<T> {
    return this.turns.take(async () => {
      const state = await this.failures.get(key);
      if (state !== null && state.consumedPoints >= FAILURES) {
        throw new ProductError('too_many_attempts', { minutes: Math.ceil(state.msBeforeNext / 60_000) });
      }
      try {
        return await attempt();
      } catch (error) {
        if (error instanceof ProductError && error.code === 'wrong_credentials')
          await this.failures.penalty(key);
        throw error;
      }
    });
  }
}
