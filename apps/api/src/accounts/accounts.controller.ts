import { Controller } from '@nestjs/common';
import { api, type Account, type AccountWithSecret, type InputOf, type OutputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { AccountsService } from './accounts.service';

@Controller()
export class AccountsController {
  constructor(private readonly accounts: AccountsService) {}

  @Route(api.accounts.list)
  async list(@Acting() actor: Actor): Promise<OutputOf<typeof api.accounts.list>> {
    return { accounts: await this.accounts.list(actor) };
  }

  @Route(api.accounts.create)
  create(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.accounts.create>,
  ): Promise<AccountWithSecret> {
    return this.accounts.create(actor, input.body);
  }

  @Route(api.accounts.change)
  change(@Acting() actor: Actor, @Input() input: InputOf<typeof api.accounts.change>): Promise<Account> {
    return this.accounts.change(actor, input);
  }

  @Route(api.accounts.resetSecret)
  resetSecret(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.accounts.resetSecret>,
  ): Promise<AccountWithSecret> {
    return this.accounts.resetSecret(actor, input);
  }
}
