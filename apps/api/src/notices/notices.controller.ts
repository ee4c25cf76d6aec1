import { Controller } from '@nestjs/common';
import { api, type InputOf, type OutputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { MailPreferences } from './mail-preferences';
import { NoticesService } from './notices.service';

@Controller()
export class NoticesController {
  constructor(
    private readonly notices: NoticesService,
    private readonly preferences: MailPreferences,
  ) {}

  @Route(api.notices.list)
  list(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.notices.list>,
  ): Promise<OutputOf<typeof api.notices.list>> {
    return this.notices.list(actor, query.before);
  }

  @Route(api.notices.read)
  async read(
    @Acting() actor: Actor,
    @Input() { body }: InputOf<typeof api.notices.read>,
  ): Promise<OutputOf<typeof api.notices.read>> {
    return { unread: await this.notices.read(actor, body) };
  }

  @Route(api.notices.mail)
  mail(@Acting() actor: Actor): Promise<OutputOf<typeof api.notices.mail>> {
    return this.preferences.of(actor);
  }

  @Route(api.notices.setMail)
  setMail(
    @Acting() actor: Actor,
    @Input() { body }: InputOf<typeof api.notices.setMail>,
  ): Promise<OutputOf<typeof api.notices.setMail>> {
    return this.preferences.set(actor, body);
  }
}
