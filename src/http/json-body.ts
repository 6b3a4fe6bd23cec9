/**
 * The kind of body that every command has: JSON, in UTF-8. Node reads bytes of another encoding as U+FFFD, so a name sent in GBK would be written as
 * that, for ever. No field may stand twice: two readers could each take another one of them.
 */
import type { FastifyInstance } from 'fastify';
import { isUtf8 } from 'node:buffer';
import { DomainError } from '../../workflows/kernel/domain-error';
import { repeatedField } from '../ledger/repeated-field';

export function acceptJsonAlone(instance: FastifyInstance): void {
  const parse = instance.getDefaultJsonParser('error', 'error');
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (!isUtf8(body)) {
      done(new DomainError('REQUEST.MALFORMED_JSON', {}));
      return;
    }
    void parse(request, body.toString('utf8'), (error, value) => {
      const field = error === null ? repeatedField(body, value) : undefined;
      done(field === undefined ? error : new DomainError('REQUEST.REPEATED_FIELD', { field }), value);
    });
  });
}
