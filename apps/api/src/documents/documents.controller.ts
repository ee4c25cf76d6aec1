import { Controller, Req, type StreamableFile } from '@nestjs/common';
import {
  api,
  type DocumentLine,
  type InputOf,
  type OfficialDocument,
  type OutputOf,
  type Verdict,
} from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import type { FastifyRequest } from 'fastify';
import { download } from '../http/answer.interceptor';
import { Acting, Input, Route } from '../http/route';
import { UploadReader } from '../imports/upload-reader';
import { DocumentsService } from './documents.service';

@Controller()
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly uploads: UploadReader,
  ) {}

  @Route(api.documents.preview)
  preview(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.documents.preview>,
    @Req() request: FastifyRequest,
  ): Promise<OfficialDocument> {
    return this.documents.preview(actor, query, () => request.socket.destroyed);
  }

  @Route(api.documents.list)
  list(
    @Acting() actor: Actor,
    @Input() { query }: InputOf<typeof api.documents.list>,
  ): Promise<OutputOf<typeof api.documents.list>> {
    return this.documents.list(actor, query.before);
  }

  @Route(api.documents.make)
  make(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.documents.make>): Promise<DocumentLine> {
    return this.documents.ask(actor, body);
  }

  @Route(api.documents.open)
  open(
    @Acting() actor: Actor,
    @Input() { params }: InputOf<typeof api.documents.open>,
  ): Promise<DocumentLine> {
    return this.documents.open(actor, params.id);
  }

  @Route(api.documents.cancel)
  cancel(
    @Acting() actor: Actor,
    @Input() { params }: InputOf<typeof api.documents.cancel>,
  ): Promise<DocumentLine> {
    return this.documents.cancel(actor, params.id);
  }

  @Route(api.documents.file)
  async file(
    @Acting() actor: Actor,
    @Input() { params }: InputOf<typeof api.documents.file>,
  ): Promise<StreamableFile> {
    return download(await this.documents.file(actor, params.id));
  }

  @Route(api.documents.verify)
  verify(@Acting() actor: Actor, @Req() request: FastifyRequest): Promise<Verdict> {
    return this.documents.verify(actor, async () => (await this.uploads.take(request)).bytes);
  }
}
