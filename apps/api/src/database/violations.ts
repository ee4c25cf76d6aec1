import { QueryFailedError } from 'typeorm';
import { fieldOf } from '../errors';

const UNIQUE = '23505';
const EXCLUSION = '23P01';

/** A row that may exist once already does. */
export function isUniqueViolation(error: unknown): boolean {
  return sqlState(error) === UNIQUE;
}

/** Two dated rows of one code would overlap. */
export function isExclusionViolation(error: unknown): boolean {
  return sqlState(error) === EXCLUSION;
}

function sqlState(error: unknown): string {
  return error instanceof QueryFailedError ? fieldOf(error.driverError, 'code') : '';
}
