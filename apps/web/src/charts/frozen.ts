import type { SnapshotLine } from '@ket-nap/contracts';
import { createContext } from 'react';

/** The frozen board that the charts inside are drawn of; null where they are of the present. Their files are then its own. */
export const FrozenBoard = createContext<SnapshotLine | null>(null);
