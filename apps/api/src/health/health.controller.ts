import { Controller } from '@nestjs/common';
import { api, type OutputOf } from '@ket-nap/contracts';
import { ProductError } from '@ket-nap/domain';
import { DataSource } from 'typeorm';
import { Route } from '../http/route';
import { VERSION } from '../version';

@Controller()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Route(api.health.live)
  live(): OutputOf<typeof api.health.live> {
    return { status: 'ok' };
  }

  @Route(api.health.ready)
  async ready(): Promise<OutputOf<typeof api.health.ready>> {
    const pending = await this.dataSource.showMigrations().catch(() => true);
    if (pending) throw new ProductError('unavailable');
    return { status: 'ok', version: VERSION };
  }
}
