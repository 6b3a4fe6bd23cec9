/** Signing the registration form: the four opinions of annex 3, below each other. */
import { OPINION_LABELS } from '../../../workflows/gates/labels';
import type { OpinionKind } from '../../../workflows/plans/plan';
import type { DemoRiskPoint } from '../data/shapes';
import type { ActRef, By, Extras, Script } from '../script';

export function sign(
  script: Script,
  by: By,
  point: Pick<DemoRiskPoint, 'id'>,
  opinion: OpinionKind,
  text: string,
  extras: Extras = {},
): ActRef {
  const data = { riskPointId: point.id, opinion, text, signedOn: script.today };
  return script.act(by, 'SignOpinion', data, `签署${OPINION_LABELS[opinion].zh}：${point.id}`, extras);
}
