import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { ErrorBody } from '@ket-nap/contracts';
import { ProductError, type ErrorCode } from '@ket-nap/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { fieldOf } from '../errors';
import { InvalidInput } from './invalid-input';

/** HTTP status of every error; exhaustive, so that a new code does not compile without one. */
export const STATUS: Record<ErrorCode, number> = {
  invalid_input: 400,
  unsupported_media_type: 415,
  foreign_origin: 403,
  unauthenticated: 401,
  wrong_credentials: 401,
  account_locked: 429,
  too_many_attempts: 429,
  password_change_required: 403,
  password_too_weak: 422,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  quota_effective_too_early: 422,
  quota_effective_too_late: 422,
  period_not_begun: 422,
  committee_not_active: 422,
  report_not_open: 409,
  report_of_committee: 409,
  report_empty: 422,
  reason_required: 422,
  approver_is_enterer: 403,
  period_locked: 423,
  period_overdue: 423,
  period_due_too_early: 422,
  exception_ended: 422,
  report_has_errors: 422,
  report_unexplained: 422,
  item_unknown: 422,
  comment_resolved: 409,
  key_used_otherwise: 409,
  group_has_figures: 409,
  groups_last_half_too_early: 422,
  workbook_foreign: 422,
  workbook_of_other_period: 422,
  workbook_of_other_committee: 422,
  workbook_layout_changed: 422,
  username_taken: 409,
  code_taken: 409,
  parent_invalid: 422,
  committee_outside_parent: 422,
  committee_has_figures: 422,
  committee_cycle: 422,
  committee_day_too_early: 422,
  committee_took_in: 422,
  committee_ended: 409,
  committee_has_drafts: 409,
  reorganisation_has_problems: 422,
  reorganisation_in_use: 409,
  reorganisation_undone: 409,
  term_overlaps: 409,
  term_has_quotas: 409,
  own_account: 409,
  file_missing: 400,
  file_too_large: 413,
  file_unreadable: 422,
  import_has_errors: 422,
  import_changed: 409,
  document_not_done: 409,
  letters_to_nobody: 422,
  document_too_long: 422,
  document_given_up: 422,
  documents_waiting: 429,
  document_without_figures: 422,
  no_wide_version: 422,
  preview_too_long: 422,
  server_busy: 429,
  unavailable: 503,
  internal: 500,
};

const BY_STATUS: Record<number, ErrorCode> = {
  400: 'invalid_input',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'not_found',
  413: 'file_too_large',
  414: 'invalid_input',
  415: 'unsupported_media_type',
  503: 'unavailable',
};

/** PostgreSQL: connection lost or refused, shutting down, too many clients, deadlock, serialisation. */
const UNAVAILABLE = /^(08|57P0|53|40P01|40001)/;
const NO_CONNECTION = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** A value that a column cannot hold is the sender's mistake: text with a NUL, a number out of range. */
const BAD_VALUE = /^(22021|22P05|22003|22P02|22008)$/;

/** Turns every failure into `{ code, params, issues? }`: never prose, never a stack. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Error');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request: FastifyRequest = http.getRequest();
    const reply: FastifyReply = http.getResponse();
    const body = bodyOf(error);
    const status = STATUS[body.code];
    if (status >= 500)
      this.logger.error(
        `${request.method} ${request.url}`,
        error instanceof Error ? error.stack : String(error),
      );
    if (reply.sent) return;
    void reply.status(status).header('cache-control', 'no-store').send(body);
  }
}

function bodyOf(error: unknown): ErrorBody {
  if (error instanceof InvalidInput) return { code: error.code, params: {}, issues: error.issues };
  if (error instanceof ProductError) return { code: error.code, params: error.params };
  if (error instanceof HttpException) return { code: codeOfStatus(error.getStatus()), params: {} };
  if (error instanceof QueryFailedError)
    return { code: codeOfDatabase(fieldOf(error.driverError, 'code')), params: {} };
  if (NO_CONNECTION.test(fieldOf(error, 'code'))) return { code: 'unavailable', params: {} };
  if (/timeout|terminated|Connection/.test(fieldOf(error, 'message')))
    return { code: 'unavailable', params: {} };
  const status = Number(fieldOf(error, 'statusCode'));
  return { code: status > 0 ? codeOfStatus(status) : 'internal', params: {} };
}

function codeOfStatus(status: number): ErrorCode {
  return BY_STATUS[status] ?? (status < 500 ? 'invalid_input' : 'internal');
}

function codeOfDatabase(sqlState: string): ErrorCode {
  if (UNAVAILABLE.test(sqlState) || NO_CONNECTION.test(sqlState)) return 'unavailable';
  return BAD_VALUE.test(sqlState) ? 'invalid_input' : 'internal';
}
