import type { FastifyReply } from 'fastify';
import { Injectable } from '@nestjs/common';

export const SESSION_COOKIE = 'ket_nap_session';

/** Sets and clears the session cookie: never readable by scripts, never sent by another site's page. */
@Injectable()
export class SessionCookie {
  constructor(private readonly secure: boolean) {}

  set(reply: FastifyReply, token: string, expires: Date): void {
    void reply.setCookie(SESSION_COOKIE, token, { ...this.options(), expires });
  }

  clear(reply: FastifyReply): void {
    void reply.clearCookie(SESSION_COOKIE, this.options());
  }

  private options() {
    return { path: '/', httpOnly: true, sameSite: 'strict', secure: this.secure } as const;
  }
}
