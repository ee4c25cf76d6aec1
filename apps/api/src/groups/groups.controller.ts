import { Controller } from '@nestjs/common';
import { api, type BreakdownList, type InputOf } from '@ket-nap/contracts';
import type { Actor } from '@ket-nap/domain';
import { Acting, Input, Route } from '../http/route';
import { GroupsService } from './groups.service';

@Controller()
export class GroupsController {
  constructor(private readonly groups: GroupsService) {}

  @Route(api.groups.list)
  list(@Acting() actor: Actor): Promise<BreakdownList> {
    return this.groups.list(actor);
  }

  @Route(api.groups.addBreakdown)
  addBreakdown(
    @Acting() actor: Actor,
    @Input() { body }: InputOf<typeof api.groups.addBreakdown>,
  ): Promise<BreakdownList> {
    return this.groups.addBreakdown(actor, body);
  }

  @Route(api.groups.changeBreakdown)
  changeBreakdown(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.groups.changeBreakdown>,
  ): Promise<BreakdownList> {
    return this.groups.changeBreakdown(actor, input);
  }

  @Route(api.groups.orderBreakdowns)
  orderBreakdowns(
    @Acting() actor: Actor,
    @Input() { body }: InputOf<typeof api.groups.orderBreakdowns>,
  ): Promise<BreakdownList> {
    return this.groups.orderBreakdowns(actor, body.ids);
  }

  @Route(api.groups.addGroup)
  addGroup(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.groups.addGroup>,
  ): Promise<BreakdownList> {
    return this.groups.addGroup(actor, input);
  }

  @Route(api.groups.changeGroup)
  changeGroup(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.groups.changeGroup>,
  ): Promise<BreakdownList> {
    return this.groups.changeGroup(actor, input);
  }

  @Route(api.groups.orderGroups)
  orderGroups(
    @Acting() actor: Actor,
    @Input() input: InputOf<typeof api.groups.orderGroups>,
  ): Promise<BreakdownList> {
    return this.groups.orderGroups(actor, input);
  }
}
