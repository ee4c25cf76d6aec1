import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { UNATTENDED_HEADER } from '@ket-nap/contracts';
import { ProductError, may } from '@ket-nap/domain';
import { SessionsService } from '../sessions/sessions.service';
import { endpointOf, type SignedRequest } from './route';
import { SESSION_COOKIE } from './session-cookie';

/** Signs in every request by its cookie and holds it against the access its contract declares. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(private readonly sessions: SessionsService) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request: SignedRequest = context.switchToHttp().getRequest();
    const endpoint = endpointOf(context);
    if (!endpoint) throw new ProductError('not_found');
    if (request.method !== 'GET' && request.method !== 'HEAD') refuseForeignOrigin(request);
    if (endpoint.access === 'public') return true;

    const token = request.cookies[SESSION_COOKIE];
    const attended = endpoint.unattended !== true && request.headers[UNATTENDED_HEADER] === undefined;
    const signedIn = token === undefined ? null : await this.sessions.resume(token, attended);
    if (!signedIn || token === undefined) throw new ProductError('unauthenticated');
    request.actor = signedIn.actor;
    request.sessionToken = token;
    if (signedIn.mustChangePassword && !endpoint.beforePasswordChange) {
      throw new ProductError('password_change_required');
    }
    if (endpoint.access !== 'signed-in' && !may(signedIn.actor.role, endpoint.access)) {
      throw new ProductError('forbidden');
    }
    return true;
  }
}

/**
 * A browser names the page that sends a write; another site's page is refused. (The cookie is SameSite=Strict as well:
 * this is the second lock.) Programs send no Origin and carry no browser's cookie by accident.
 */
function refuseForeignOrigin(request: SignedRequest): void {
  const origin = request.headers.origin;
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none')
    throw new ProductError('foreign_origin');
  if (origin === undefined) return;
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  if (host !== request.headers.host) throw new ProductError('foreign_origin');
}
