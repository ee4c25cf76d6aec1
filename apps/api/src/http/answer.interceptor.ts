import {
  Injectable,
  StreamableFile,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { endpointOf } from './route';

/** A file to download. */
export interface Download {
  /** Content-Disposition, RFC 6266. */
  disposition: string;
  type: string;
  bytes: Uint8Array;
}

/** Holds every answer against its contract (nothing undeclared leaves the server) and forbids caching it. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const endpoint = endpointOf(context);
    const reply: FastifyReply = context.switchToHttp().getResponse();
    void reply.header('cache-control', 'no-store');
    return next.handle().pipe(
      map((answer: unknown) => {
        if (!endpoint || answer instanceof StreamableFile) return answer;
        // Events are written to the connection itself (live/).
        if (endpoint.output === 'none' || endpoint.output === 'events') return undefined;
        return endpoint.output === 'file' ? answer : endpoint.output.parse(answer);
      }),
    );
  }
}

/** The answer that makes a browser save a file. */
export function download(file: Download): StreamableFile {
  return new StreamableFile(file.bytes, {
    type: file.type,
    disposition: file.disposition,
    length: file.bytes.byteLength,
  });
}
