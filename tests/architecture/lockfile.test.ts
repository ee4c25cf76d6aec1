import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { jsonOf, textOf } from '../support/repository';

const lock = z
  .object({ packages: z.record(z.string(), z.object({ resolved: z.string().optional() })) })
  .parse(jsonOf('package-lock.json'));

describe('the lockfile', () => {
  it('carries no address, so that any mirror of the registry serves', () => {
    const addresses = Object.values(lock.packages).flatMap(({ resolved }) => resolved ?? []);
    expect(addresses.filter((address) => /^(https?|git)/.test(address))).toEqual([]);
    expect(textOf('.npmrc')).not.toMatch(/registry\s*=/);
  });

  it('brings no package that reports its use', () => {
    const reporting =
      /(^|\/)(@scarf|scarf|posthog|@sentry|@segment|mixpanel|@amplitude|applicationinsights|insight)/;
    expect(Object.keys(lock.packages).filter((name) => reporting.test(name))).toEqual([]);
  });
});
