import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The board of a moment, kept for the minutes of a meeting. Append-only. */
@Entity('board_snapshot')
@Index('board_snapshot_unit', ['unitId', 'id'])
export class BoardSnapshotEntity {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column('bigint', { name: 'unit_id' })
  unitId!: string;

  @Column('text')
  note!: string;

  /** The query that the board answered. */
  @Column('jsonb')
  asked!: unknown;

  /** Which version of the board's answer `board` is: see stored-board.ts. */
  @Column('integer')
  shape!: number;

  /** Everything that it answered. */
  @Column('jsonb')
  board!: unknown;

  @Column('bigint', { name: 'taken_by' })
  takenBy!: string;

  @Column('timestamptz', { name: 'taken_at' })
  takenAt!: Date;
}
