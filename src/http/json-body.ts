/**
 * The one kind of body there is: JSON, in UTF-8. Node reads bytes of another encoding as U+FFFD, so a name sent in GBK would be written as
 * that, for ever.
 */
import type { FastifyInstance } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { DomainError } from '../../workflows/kernel/domain-error';

export function acceptJsonAlone(instance: FastifyInstance): void {
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) void parse(request, body.toString('utf8'), done);
    else done(new DomainError('REQUEST.MALFORMED_JSON', {}));
  });
}
