import type { Socket } from 'node:net';
import type { ErrorBody } from '@ket-nap/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';

const BODY: ErrorBody = { code: 'invalid_input', params: {} };
const STATUS_LINES: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};

/** An address that is none (`/api/%zz`): refused before any route, in the words of all our errors. */
export function frameworkErrors(_error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  void reply.status(400).header('cache-control', 'no-store').send(BODY);
}

/** Bytes that are no HTTP request, or one that is too long or too slow. */
export function clientErrorHandler(error: Error & { code?: string }, socket: Socket): void {
  // Gone already, or in the middle of an answer that something else would only garble.
  if (error.code === 'ECONNRESET' || socket.destroyed || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const text = JSON.stringify(BODY);
  socket.end(
    `HTTP/1.1 ${STATUS_LINES[error.code ?? ''] ?? '400 Bad Request'}\r\nContent-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(text)}\r\nConnection: close\r\n\r\n${text}`,
  );
}
