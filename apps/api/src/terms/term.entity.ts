import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TermCode } from '@ket-nap/domain';

/** A congress term: the years over which a term target runs. */
@Entity('term')
export class TermEntity {
  @PrimaryColumn('text')
  code!: TermCode;

  @Column('integer', { name: 'first_year' })
  firstYear!: number;

  @Column('integer', { name: 'last_year' })
  lastYear!: number;

  @Column('integer', { default: 1 })
  version!: number;
}
