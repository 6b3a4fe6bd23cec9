/** The one table of error codes. Every code the product refuses with stands here; docs/errors.md is held against it. */
import type { ErrorDetails } from '../../../workflows/kernel/domain-error';
import type { Bilingual } from '../../../workflows/kernel/text';
import type { ErrorText, ErrorTexts } from './error-text';
import { TEXTS_ACCOUNTS } from './texts-accounts';
import { TEXTS_CAMPAIGN } from './texts-campaign';
import { TEXTS_DUTIES } from './texts-duties';
import { TEXTS_IMPORTS } from './texts-imports';
import { TEXTS_INVENTORY } from './texts-inventory';
import { TEXTS_LOG } from './texts-log';
import { TEXTS_NETWORK } from './texts-network';
import { TEXTS_REPORTS } from './texts-reports';
import { TEXTS_OFFICE } from './texts-office';
import { TEXTS_ORGANISATION } from './texts-organisation';
import { TEXTS_PLAN_TOOLS } from './texts-plan-tools';
import { TEXTS_SEPARATE_HANDS } from './texts-separate-hands';
import { TEXTS_SYSTEM } from './texts-system';
import { TEXTS_WARNINGS } from './texts-warnings';

export const ERRORS: ErrorTexts = {
  ...TEXTS_ORGANISATION,
  ...TEXTS_ACCOUNTS,
  ...TEXTS_CAMPAIGN,
  ...TEXTS_INVENTORY,
  ...TEXTS_IMPORTS,
  ...TEXTS_OFFICE,
  ...TEXTS_NETWORK,
  ...TEXTS_DUTIES,
  ...TEXTS_REPORTS,
  ...TEXTS_WARNINGS,
  ...TEXTS_SEPARATE_HANDS,
  ...TEXTS_LOG,
  ...TEXTS_PLAN_TOOLS,
  ...TEXTS_SYSTEM,
};

/** Undefined for a code nobody listed. */
export function errorText(code: string): ErrorText | undefined {
  return ERRORS[code];
}

/** The texts with their details filled in. */
export function describe(
  { zh, en, advice }: Bilingual & Pick<ErrorText, 'advice'>,
  details: ErrorDetails,
): Bilingual {
  const more = advice?.[String(details['reason'])];
  const said = more === undefined ? { zh, en } : { zh: `${zh}：${more.zh}`, en: `${en}: ${more.en}` };
  return { zh: fill(said.zh, details), en: fill(said.en, details) };
}

function fill(text: string, details: ErrorDetails): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in details ? String(details[name]) : whole,
  );
}
