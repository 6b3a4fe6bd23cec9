/**
 * The kinds of fields a request may have: each decorator checks (class-validator), converts (class-transformer) and
 * describes (OpenAPI) at once, so that the three cannot drift apart. Limits stand here and nowhere else.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsNumber,
  IsString,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { isReadable } from '../../workflows/kernel/readable';
import { isInstant, isLocalDate } from '../../workflows/kernel/time';
import { NestedClass } from './nested-class';

export const ID_PATTERN = /^[a-z0-9][a-z0-9._-]{0,99}$/;
export const NAME_MAX = 200;
export const TEXT_MAX = 4_000;
export const LIST_MAX = 5_000;

const LINE_BREAK = /[\n\t]/;

/** Code of each check, as it stands in a problem's `errors`. */
const check = (code: string, valid: (value: unknown) => boolean, options?: ValidationOptions) =>
  ValidateBy({ name: code, validator: { validate: valid, defaultMessage: () => code } }, options);

function field(description: string, api: ApiPropertyOptions, ...decorators: PropertyDecorator[]) {
  return applyDecorators(ApiProperty({ description, ...api }), ...decorators);
}

/** Left out, and nothing else: null is a value, which class-validator's own `IsOptional` would let pass unchecked. */
export function MayBeLeftOut(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** Lower-case letters, digits, `.`, `_`, `-`; at most 100. */
export function IdField(description: string, options: { readonly optional?: boolean } = {}) {
  return field(
    description,
    { type: String, pattern: ID_PATTERN.source, example: 'unit-1', required: options.optional !== true },
    ...(options.optional === true ? [MayBeLeftOut()] : []),
    check('ID_MALFORMED', (value) => typeof value === 'string' && ID_PATTERN.test(value)),
  );
}

/** As `IdField`, or null. */
export function NullableIdField(description: string) {
  return field(
    description,
    { type: String, nullable: true, pattern: ID_PATTERN.source },
    check('ID_MALFORMED', (value) => value === null || (typeof value === 'string' && ID_PATTERN.test(value))),
  );
}

export function IdListField(description: string, max: number = LIST_MAX) {
  return field(
    description,
    { type: [String], maxItems: max, items: { type: 'string', pattern: ID_PATTERN.source } },
    IsArray({ message: 'NOT_LIST' }),
    ArrayMaxSize(max, { message: 'TOO_MANY' }),
    ArrayUnique({ message: 'DUPLICATE' }),
    check('ID_MALFORMED', (value) => typeof value === 'string' && ID_PATTERN.test(value), { each: true }),
  );
}

interface TextOptions {
  readonly max?: number;
  /** May be empty or left out. */
  readonly optional?: boolean;
  /** Line breaks and tabs are allowed. */
  readonly lines?: boolean;
  readonly example?: string;
}

/** One line; not empty unless optional. */
export function TextField(description: string, options: TextOptions = {}) {
  const { max = NAME_MAX, optional = false, lines = false } = options;
  return field(
    description,
    { type: String, minLength: optional ? 0 : 1, maxLength: max, required: !optional, ...exampleOf(options) },
    ...(optional ? [MayBeLeftOut()] : []),
    IsString({ message: 'NOT_TEXT' }),
    check('TEXT_EMPTY', (value) => optional || typeof value !== 'string' || value.trim() !== ''),
    check('TEXT_TOO_LONG', (value) => typeof value !== 'string' || value.length <= max),
    check('CONTROL_CHARACTER', (value) => typeof value !== 'string' || isClean(value, lines)),
  );
}

/** Several lines, up to 4,000 characters. */
export function LongTextField(description: string, options: Omit<TextOptions, 'lines'> = {}) {
  return TextField(description, { max: TEXT_MAX, ...options, lines: true });
}

export function TextListField(
  description: string,
  options: { readonly maxItems?: number; readonly max?: number } = {},
) {
  const { maxItems = 50, max = NAME_MAX } = options;
  return field(
    description,
    { type: [String], maxItems, items: { type: 'string', maxLength: max } },
    IsArray({ message: 'NOT_LIST' }),
    ArrayMaxSize(maxItems, { message: 'TOO_MANY' }),
    IsString({ each: true, message: 'NOT_TEXT' }),
    check('TEXT_EMPTY', (value) => typeof value !== 'string' || value.trim() !== '', { each: true }),
    check('TEXT_TOO_LONG', (value) => typeof value !== 'string' || value.length <= max, { each: true }),
    check('CONTROL_CHARACTER', (value) => typeof value !== 'string' || isClean(value, true), { each: true }),
  );
}

/** A day, `YYYY-MM-DD`. */
export function DateField(description: string, options: { readonly nullable?: boolean } = {}) {
  const { nullable = false } = options;
  return field(
    `${description} (YYYY-MM-DD)`,
    { type: String, format: 'date', nullable, example: '2012-04-02' },
    check('DATE_INVALID', (value) => (nullable && value === null) || isLocalDate(value)),
  );
}

/** A moment, `YYYY-MM-DDTHH:mm:ss.sssZ`, optional. */
export function OptionalInstantField(description: string) {
  return field(
    `${description} (UTC, YYYY-MM-DDTHH:mm:ss.sssZ)`,
    { type: String, format: 'date-time', required: false, example: '2012-04-02T01:30:00.000Z' },
    MayBeLeftOut(),
    check('INSTANT_INVALID', isInstant),
  );
}

export function ChoiceField(
  description: string,
  choices: readonly (string | number)[],
  options: { readonly optional?: boolean } = {},
) {
  const optional = options.optional === true;
  return field(
    description,
    { enum: [...choices], required: !optional },
    ...(optional ? [MayBeLeftOut()] : []),
    IsIn([...choices], { message: 'NOT_CHOICE' }),
  );
}

export function BooleanField(
  description: string,
  { optional = false }: { readonly optional?: boolean } = {},
) {
  return field(
    description,
    { type: Boolean, required: !optional },
    ...(optional ? [MayBeLeftOut()] : []),
    IsIn([true, false], { message: 'NOT_BOOLEAN' }),
  );
}

export function IntegerField(
  description: string,
  { min, max, optional = false }: { readonly min: number; readonly max: number; readonly optional?: boolean },
) {
  return field(
    description,
    { type: 'integer', minimum: min, maximum: max, required: !optional },
    ...(optional ? [MayBeLeftOut()] : []),
    IsInt({ message: 'NOT_INTEGER' }),
    Min(min, { message: 'NUMBER_OUT_OF_RANGE' }),
    Max(max, { message: 'NUMBER_OUT_OF_RANGE' }),
  );
}

/** A number with at most two decimals. */
export function ScoreField(description: string, options: { readonly nullable?: boolean } = {}) {
  const { nullable = false } = options;
  return field(
    description,
    { type: Number, minimum: 0, maximum: 100, nullable },
    ...(nullable ? [ValidateIf((_, value) => value !== null)] : []),
    IsNumber({ maxDecimalPlaces: 2, allowNaN: false, allowInfinity: false }, { message: 'NOT_NUMBER' }),
    Min(0, { message: 'NUMBER_OUT_OF_RANGE' }),
    Max(100, { message: 'NUMBER_OUT_OF_RANGE' }),
  );
}

type Constructor = new () => object;

export function ObjectField(
  description: string,
  type: () => Constructor,
  options: { readonly optional?: boolean } = {},
) {
  const optional = options.optional === true;
  return field(
    description,
    // Swagger knows a type to be asked for later by the function's name.
    { type: () => type(), required: !optional },
    ...(optional ? [MayBeLeftOut()] : []),
    check('NOT_RECORD', isRecord),
    ValidateNested(),
    Type(type),
    NestedClass(type),
  );
}

export function ObjectListField(
  description: string,
  type: () => Constructor,
  max: number = LIST_MAX,
  options: { readonly optional?: boolean } = {},
) {
  const optional = options.optional === true;
  return field(
    description,
    { type: () => [type()], maxItems: max, required: !optional },
    ...(optional ? [MayBeLeftOut()] : []),
    IsArray({ message: 'NOT_LIST' }),
    ArrayMaxSize(max, { message: 'TOO_MANY' }),
    check('NOT_RECORD', isRecord, { each: true }),
    ValidateNested({ each: true }),
    Type(type),
    NestedClass(type),
  );
}

/** Any JSON value; checked by whoever it is for. */
export function AnyField(description: string) {
  return field(
    description,
    // A text, a number, a list … : with `Object` alone a date would be none.
    {
      oneOf: ['string', 'number', 'boolean', 'array', 'object'].map((type) =>
        type === 'array' ? { type, items: {} } : { type },
      ),
      nullable: true,
    },
    ValidateIf(() => true),
    check('FIELD_MISSING', (value) => value !== undefined),
  );
}

/** Only characters that a reader sees; `lines`: line breaks and tabs too. */
export function isClean(text: string, lines: boolean): boolean {
  return isReadable(text) && (lines || !LINE_BREAK.test(text));
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function exampleOf({ example }: TextOptions): { readonly example?: string } {
  return example === undefined ? {} : { example };
}
