import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';
import type { BreakdownSort, Half } from '@ket-nap/domain';

/** What the admitted are broken down into; see `domain/breakdown.ts`. */
@Entity('breakdown')
@Unique('breakdown_code_once', ['code'])
export class BreakdownEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text')
  sort!: BreakdownSort;

  @Column('boolean', { default: false })
  required!: boolean;

  @Column('integer', { name: 'display_order' })
  displayOrder!: number;

  @Column('text', { name: 'from_half' })
  fromHalf!: Half;

  @Column('text', { name: 'until_half', nullable: true })
  untilHalf!: Half | null;

  @Column('integer', { default: 1 })
  version!: number;
}

/** One row of a breakdown. */
@Entity('target_group')
@Unique('target_group_code_once', ['breakdownId', 'code'])
export class TargetGroupEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'breakdown_id' })
  breakdownId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('integer', { name: 'display_order' })
  displayOrder!: number;

  @Column('text', { name: 'from_half' })
  fromHalf!: Half;

  @Column('text', { name: 'until_half', nullable: true })
  untilHalf!: Half | null;

  @Column('integer', { default: 1 })
  version!: number;
}
