/**
 * What the registration forms would show beside their rows of risk points, as it would be printed now: the labels of fields and opinions, and the
 * texts behind them. What a file has there and these have not, somebody has written.
 */
import type { PointsNow } from '../../projections/forms/inventory-now';
import type { FormPage, OpinionsPart } from '../../projections/forms/paper-form';
import { REGISTRATION_LABEL } from '../../projections/forms/registration';
import { layOut } from '../documents/layout';
import { reading } from './cell-text';

export interface PrintedTexts {
  readonly labels: ReadonlySet<string>;
  readonly texts: ReadonlySet<string>;
}

export function printedTexts({ pages, plan, holders }: PointsNow): PrintedTexts {
  const unsigned: OpinionsPart = {
    kind: 'opinions',
    rows: plan.schemes.opinions.map(({ label }) => ({ label, opinions: [] })),
  };
  const blank: FormPage = { name: '', head: [], parts: [unsigned], remarks: [] };
  const { duties, noRisk } = REGISTRATION_LABEL;
  const labels = [duties, noRisk, ...plan.schemes.opinions.map(({ label }) => label)];
  const texts = [blank, ...pages].flatMap((page) =>
    (['zh', 'en'] as const).flatMap((language) =>
      layOut(page, language).rows.flatMap(({ cells }) =>
        cells.map(({ content }) => (typeof content === 'number' ? String(content) : content.join('\n'))),
      ),
    ),
  );
  return {
    labels: new Set(labels.flatMap(({ zh, en }) => [reading(zh), reading(en)])),
    texts: new Set([...texts, ...holders.map(({ name }) => name)].map(reading)),
  };
}
