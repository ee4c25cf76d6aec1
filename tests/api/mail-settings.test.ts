import { describe, expect, it } from '@jest/globals';
import { readEnv } from '../../apps/api/src/env';
import { runEntry } from '../support/entry';

const ADDRESSES = { MAIL_FROM: 'Kết nạp <ket-nap@tinhuy.test>', PUBLIC_URL: 'https://ket-nap.tinhuy.test/' };

describe('a server whose e-mail is set up by half', () => {
  const secret = 'rất-bí-mật';
  it('ends with one line that an operator can act on, and keeps the password to itself', async () => {
    const env = { SMTP_URL: `smtp://a:${secret}@h`, PUBLIC_URL: 'https://h.test' };
    const { code, output } = await runEntry('main', { DATABASE_URL: 'postgres://nowhere.invalid/x', ...env });
    expect(code).toBe(1);
    expect(output).toContain('MAIL_FROM');
    expect(output).not.toContain(secret);
    expect(output).not.toContain('    at ');
  });

  it.each([
    ['without its own address', { SMTP_URL: `smtp://a:${secret}@h`, MAIL_FROM: 'a@h.test' }, 'PUBLIC_URL'],
    ['with another protocol', { ...ADDRESSES, SMTP_URL: `http://a:${secret}@h` }, 'SMTP_URL'],
    ['without a host', { ...ADDRESSES, SMTP_URL: `smtp://` }, 'SMTP_URL'],
    ['with a broken escape in the password', { ...ADDRESSES, SMTP_URL: 'smtp://a:%zz@h' }, 'SMTP_URL'],
    [
      'with a sender of two lines',
      { ...ADDRESSES, SMTP_URL: 'smtp://h', MAIL_FROM: 'a@h.test\nBcc: b@h.test' },
      'MAIL_FROM',
    ],
    [
      'with a link that is none',
      { ...ADDRESSES, SMTP_URL: 'smtp://h', PUBLIC_URL: 'javascript:alert(1)' },
      'PUBLIC_URL',
    ],
  ])('%s', (_, env, named) => {
    expect(() => readEnv(env)).toThrow(named);
    expect(() => readEnv(env)).not.toThrow(secret);
  });

  it('names the ports by the protocol, and no login where there is none', () => {
    const mailOf = (SMTP_URL: string) => readEnv({ ...ADDRESSES, SMTP_URL }).mail;
    expect(mailOf('smtp://thu.tinhuy.test')).toMatchObject({
      host: 'thu.tinhuy.test',
      port: 587,
      secure: false,
      login: null,
    });
    expect(mailOf('smtps://a:b%40c@[::1]')).toMatchObject({
      host: '::1',
      port: 465,
      secure: true,
      login: { user: 'a', pass: 'b@c' },
    });
    expect(mailOf('smtp://h:25')).toMatchObject({ port: 25, publicUrl: 'https://ket-nap.tinhuy.test' });
  });
});
