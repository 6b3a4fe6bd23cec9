/** Server-sent events, as a connection: what keeps it open, and what ends it. */
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import type { HttpCall } from './give';

const HEARTBEAT_MS = 15_000;

@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly open = new Set<ServerResponse>();

  /** `onHeartbeat`: told every few seconds that it is open still. `onClose`: told once, whoever closed it. */
  begin(
    { request, reply }: HttpCall,
    { onHeartbeat, onClose }: { readonly onHeartbeat?: () => void; readonly onClose: () => void },
  ): ServerResponse {
    reply.hijack();
    const response = reply.raw;
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      Connection: 'keep-alive',
      'X-Accel-Buffering': 'no',
    });
    this.open.add(response);
    const heartbeat = setInterval(() => {
      response.write(': still here\n\n');
      onHeartbeat?.();
    }, HEARTBEAT_MS);
    const finish = () => {
      clearInterval(heartbeat);
      if (this.open.delete(response)) onClose();
    };
    response.on('close', finish);
    response.write(': connected\n\n');
    // Whoever asks for the head alone has it.
    if (request.method === 'HEAD') response.end();
    // The reader may have left while it was looked up what they may read.
    if (response.destroyed) finish();
    return response;
  }

  /** How many are open. */
  get count(): number {
    return this.open.size;
  }

  beforeApplicationShutdown(): void {
    for (const response of this.open) response.end();
  }
}

export function isOver(response: ServerResponse): boolean {
  return response.writableEnded || response.destroyed;
}

/** Until the reader takes more, or has gone. It leaves nobody listening: a slow reader makes one wait thousands of times. */
export async function untilTaken(response: Writable): Promise<void> {
  if (response.destroyed || !response.writableNeedDrain) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      for (const event of ['drain', 'close', 'error']) response.off(event, done);
      resolve();
    };
    for (const event of ['drain', 'close', 'error']) response.on(event, done);
  });
}
