import { Controller, Ip, Req, Res } from '@nestjs/common';
import { api, type Installation as InstallationView, type InputOf, type Session } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import type { FastifyReply } from 'fastify';
import { Acting, Input, Route, type SignedRequest } from '../http/route';
import { SessionCookie } from '../http/session-cookie';
import { Installation } from '../installation';
import { SessionsService } from './sessions.service';
import { SignInLimiter } from './sign-in-limiter';

@Controller()
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
    private readonly limiter: SignInLimiter,
    private readonly installation: Installation,
  ) {}

  @Route(api.session.installation)
  view(): Promise<InstallationView> {
    return this.installation.view();
  }

  @Route(api.session.signIn)
  async signIn(
    @Input() { body }: InputOf<typeof api.session.signIn>,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const opened = await this.limiter.guard(address, () =>
      this.sessions.signIn(body.username, body.password),
    );
    this.cookie.set(reply, opened.token, opened.expires);
    return opened.session;
  }

  @Route(api.session.current)
  current(@Acting() actor: Actor): Promise<Session> {
    return this.sessions.current(actor);
  }

  @Route(api.session.signOut)
  async signOut(
    @Acting() actor: Actor,
    @Req() request: SignedRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (request.sessionToken === undefined) throw new ProductError('unauthenticated');
    await this.sessions.signOut(actor, request.sessionToken);
    this.cookie.clear(reply);
  }

  @Route(api.session.changePassword)
  async changePassword(
    @Acting() actor: Actor,
    @Input() { body }: InputOf<typeof api.session.changePassword>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const opened = await this.limiter.guard(actor.accountId, () =>
      this.sessions.changePassword(actor, body.current, body.next),
    );
    this.cookie.set(reply, opened.token, opened.expires);
    return opened.session;
  }
}
