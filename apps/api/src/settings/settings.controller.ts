import { Controller } from '@nestjs/common';
import { api, type InputOf, type Settings } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { SettingsService } from './settings.service';

@Controller()
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Route(api.settings.view)
  view(@Acting() actor: Actor): Promise<Settings> {
    return this.settings.view(actor);
  }

  @Route(api.settings.setBands)
  setBands(
    @Acting() actor: Actor,
    @Input() { body }: InputOf<typeof api.settings.setBands>,
  ): Promise<Settings> {
    return this.settings.setBands(actor, body);
  }
}
