/** Errors as `application/problem+json` (RFC 9457), with a stable code and both languages. */
import { ApiProperty } from '@nestjs/swagger';
import type { ErrorDetails } from '../../../workflows/kernel/domain-error';
import type { Bilingual } from '../../../workflows/kernel/text';
import { describe, errorText } from './table';

export interface FieldFault extends Bilingual {
  /** Dotted path of the field, e.g. `steps.2.next`. */
  readonly path: string;
  readonly code: string;
}

export class Problem {
  @ApiProperty({
    description: '错误类型的地址 URI of the kind of error',
    example: '/docs/errors#RIGHTS.DENIED',
  })
  type!: string;
  @ApiProperty({ description: '中文说明' })
  title!: string;
  @ApiProperty({ description: 'English text' })
  titleEn!: string;
  @ApiProperty()
  status!: number;
  @ApiProperty({ description: '稳定的错误码 stable code', example: 'RIGHTS.DENIED' })
  code!: string;
  @ApiProperty({ description: '请求的地址' })
  instance!: string;
  @ApiProperty({ description: '细节，随错误码而定', type: Object })
  details!: ErrorDetails;
  @ApiProperty({ description: '逐个字段的错误', required: false, type: [Object] })
  errors?: readonly FieldFault[];
}

/** A code nobody listed is a programmer's mistake: it throws, and shows as SERVER.INTERNAL. */
export function problemOf(
  code: string,
  instance: string,
  details: ErrorDetails = {},
  errors?: readonly FieldFault[],
): Problem {
  const text = errorText(code);
  if (text === undefined) throw new Error(`error code ${code} is not in the table`);
  const { zh, en } = describe(text, details);
  return {
    type: `/docs/errors#${code}`,
    title: zh,
    titleEn: en,
    status: text.status,
    code,
    instance,
    details,
    ...(errors === undefined ? {} : { errors }),
  };
}
