import { Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';

/** Committees that ended and those that succeeded them on one day, by one decision. */
@Entity('reorganisation')
export class ReorganisationEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  /** The committee under which it happened: whose administrators may undo it. */
  @Column('bigint', { name: 'unit_id' })
  unitId!: string;

  @Column('date', { name: 'effective_on' })
  effectiveOn!: string;

  @Column('text', { name: 'decision_number', nullable: true })
  decisionNumber!: string | null;

  @Column('date', { name: 'decision_date', nullable: true })
  decisionDate!: string | null;

  @Column('text', { default: '' })
  note!: string;

  /** What was ended, opened and linked, as applied. */
  @Column('jsonb')
  plan!: AppliedPlan;

  @Column('bigint', { name: 'applied_by' })
  appliedBy!: string;

  @Column('timestamptz', { name: 'applied_at' })
  appliedAt!: Date;

  @Column('bigint', { name: 'undone_by', nullable: true })
  undoneBy!: string | null;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  undoneAt!: Date | null;
}

export interface AppliedPlan {
  /** Ids, with the end of validity that each had before. */
  ended: { id: string; validTo: string | null }[];
  /** Ids of the committees it opened. */
  opened: string[];
  links: { predecessorId: string; successorId: string }[];
  /** Accounts that followed a move, with the committee each had before. */
  accounts: { id: string; committeeId: string }[];
}

/** Who succeeded whom. Used for grouping and navigation: no quota and no admission is ever apportioned by it. */
@Entity('lineage')
@Index('lineage_successor', ['successorId'])
export class LineageEntity {
  @PrimaryColumn('bigint', { name: 'predecessor_id' })
  predecessorId!: string;

  @PrimaryColumn('bigint', { name: 'successor_id' })
  successorId!: string;

  @Column('date', { name: 'effective_on' })
  effectiveOn!: string;

  @Column('bigint', { name: 'reorganisation_id' })
  reorganisationId!: string;
}
