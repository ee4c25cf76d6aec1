import { Controller } from '@nestjs/common';
import { api, type InputOf, type Office } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { OfficeService } from './office.service';

@Controller()
export class OfficeController {
  constructor(private readonly office: OfficeService) {}

  @Route(api.office.view)
  view(@Acting() actor: Actor): Promise<Office> {
    return this.office.view(actor);
  }

  @Route(api.office.set)
  set(@Acting() actor: Actor, @Input() { body }: InputOf<typeof api.office.set>): Promise<Office> {
    return this.office.set(actor, body);
  }
}
