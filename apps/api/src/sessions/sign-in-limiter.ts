import { Injectable } from '@nestjs/common';
import { ProductError } from '@ket-nap/domain';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const FAILURES = 30;
const PER_SECONDS = 300;

/** Slows one address that tries many names. Names are locked in the database (sign-in-lock.ts); this spares the processor. */
@Injectable()
export class SignInLimiter {
  private readonly failures = new RateLimiterMemory({ points: FAILURES, duration: PER_SECONDS });

  /** Runs the attempt; wrong credentials count against the key, and past the limit nothing is tried any more. */
  async guard<T>(key: string, attempt: () => Promise<T>): Promise<T> {
    const state = await this.failures.get(key);
    if (state !== null && state.consumedPoints >= FAILURES) {
      throw new ProductError('too_many_attempts', { minutes: Math.ceil(state.msBeforeNext / 60_000) });
    }
    try {
      return await attempt();
    } catch (error) {
      if (error instanceof ProductError && error.code === 'wrong_credentials') await this.failures.penalty(key);
      throw error;
    }
  }
}
