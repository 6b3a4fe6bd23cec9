/** What every command's body has beside its own fields: who acts, when it happened, on what it rests. */
import { getSchemaPath, ApiExtraModels, ApiProperty } from '@nestjs/swagger';
import { Transform, plainToInstance } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import type { Acting } from '../commands/request';
import { IdField, IntegerField, ObjectField, OptionalInstantField, TextField } from './fields';
import { NestedClass } from './nested-class';

export class HolderBody {
  @IdField('人员编号 person')
  personId!: string;

  @IdField('岗位编号 post held by that person')
  postId!: string;
}

export class BasisBody {
  @TextField('文号 document number', { optional: true })
  documentNumber?: string;

  @TextField('理由 reason', { optional: true, max: 4_000, lines: true })
  reason?: string;
}

@ApiExtraModels(HolderBody)
export class CommandBody {
  @ApiProperty({
    description:
      '谁以什么岗位行事；公众写 "public" Who acts, in which post; "public" for somebody without one',
    oneOf: [{ $ref: getSchemaPath(HolderBody) }, { type: 'string', enum: ['public'] }],
  })
  @Transform(({ value }: { value: unknown }) => asHolder(value))
  @NestedClass(() => HolderBody)
  @ValidateBy({
    name: 'ACTING_MALFORMED',
    validator: { validate: isActing, defaultMessage: () => 'ACTING_MALFORMED' },
  })
  @ValidateIf((_, value) => value !== 'public')
  @ValidateNested()
  acting!: Acting;

  @ObjectField('代谁行事 on whose behalf', () => HolderBody, { optional: true })
  onBehalfOf?: HolderBody;

  @OptionalInstantField('发生时间，默认为现在，不得晚于现在 when it happened; default: now')
  occurredAt?: string;

  @ObjectField('依据 basis', () => BasisBody, { optional: true })
  basis?: BasisBody;

  @TextField('被更正事件的编号 id of the event this one corrects', { optional: true })
  corrects?: string;

  @IntegerField('期望的修订号，-1 表示尚不存在 expected revision of the stream; -1: not yet there', {
    min: -1,
    max: 2_000_000_000,
    optional: true,
  })
  expectedRevision?: number;
}

/** A list becomes null: it is malformed as a whole, and not to be looked into. */
function asHolder(value: unknown): unknown {
  if (Array.isArray(value)) return null;
  return typeof value === 'object' && value !== null ? plainToInstance(HolderBody, value) : value;
}

function isActing(value: unknown): boolean {
  return value === 'public' || value instanceof HolderBody;
}
