import { Controller, Req, Res } from '@nestjs/common';
import { api, type InputOf } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import type { FastifyReply } from 'fastify';
import { Acting, Input, Route, type SignedRequest } from '../http/route';
import { LiveService } from './live.service';

@Controller()
export class LiveController {
  constructor(private readonly live: LiveService) {}

  @Route(api.live.stream)
  async stream(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.live.stream>,
    @Req() request: SignedRequest,
    // Not passed through: the answer is written here, event by event.
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (request.sessionToken === undefined) throw new ProductError('unauthenticated');
    const { unit, since } = query;
    const watch = await this.live.watch({ actor, token: request.sessionToken, unit, since });
    reply.hijack();
    this.live.start(watch, reply.raw);
    // Whoever asks for the head alone has it now.
    if (request.method === 'HEAD') reply.raw.end();
  }
}
