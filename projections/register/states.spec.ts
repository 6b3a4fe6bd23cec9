/** The register's states against the chart they follow: along random walks of the machine both must say the same. */
import fc from 'fast-check';
import { evolve, initialState, type State } from '../../workflows/kernel/aggregate';
import type { StoredEvent } from '../../workflows/kernel/event';
import { riskPoint } from '../../workflows/risk-point/aggregate';
import type { RiskPointEvent } from '../../workflows/risk-point/events';
import type { RiskPointContext } from '../../workflows/risk-point/machine';
import { MemoryRows } from '../memory-rows.spec-support';
import { currentPoint } from './fold';
import { UNCLASSIFIED } from './tables';
import { register } from './view';

const DESCRIPTION = {
  manifestation: '受理环节审查不严',
  category: 'duties',
  method: 'self',
  powerId: null,
  flowStepId: null,
  postId: 'post-a',
} as const;
const RATING = { likelihood: 2, severity: 2, suggested: 1 } as const;

const EVENTS: readonly RiskPointEvent[] = [
  { type: 'RiskPointFound', data: { ...DESCRIPTION, riskPointId: 'r1', unitId: 'u1', campaignId: 'c1' } },
  { type: 'RiskPointRevised', data: { ...DESCRIPTION, manifestation: '现场核查走过场' } },
  { type: 'RiskPointRated', data: { step: 'selfRating', ...RATING, level: 3 } },
  { type: 'RiskPointRated', data: { step: 'tieredReview', ...RATING, level: 2 } },
  { type: 'OpinionSigned', data: { opinion: 'unit', text: '同意', signedOn: '2012-07-01' } },
  { type: 'RiskGradeApproved', data: { level: 1, decisionId: null } },
  { type: 'RiskGradeApproved', data: { level: 2, decisionId: 'd1' } },
  { type: 'RiskPointPublicised', data: { noticeId: 'n1' } },
  { type: 'RiskPointPublicityFinished', data: { noticeId: 'n1' } },
  { type: 'RiskPointControlled', data: { measureId: 'm1' } },
  { type: 'RiskPointMonitored', data: { on: '2012-10-01', finding: '正常', sound: true } },
  { type: 'RiskPointDisposed', data: { action: '谈话提醒' } },
  { type: 'RiskPointRegradeOpened', data: { cause: 'periodic', reason: '年度复核' } },
  { type: 'RiskPointCarriedOver', data: { fromCampaignId: 'c1', toCampaignId: 'c2' } },
  { type: 'RiskPointClosed', data: { reason: '职权取消' } },
];

function fold(rows: MemoryRows, event: StoredEvent, ordinal: number): void {
  (register.folds as Record<string, (event: StoredEvent, rows: MemoryRows, ordinal: number) => void>)[
    event.type
  ]?.(event, rows, ordinal);
}

function stored(event: RiskPointEvent, index: number): StoredEvent {
  const at = new Date(Date.UTC(2012, 6, 1) + index * 1_000).toISOString();
  return {
    ...event,
    id: `e${index}`,
    stream: 'riskPoint-r1',
    revision: index,
    actor: { personId: 'zhao', postId: 'p1', unitId: 'u1', role: 'office' },
    occurredAt: at,
    recordedAt: at,
  } as unknown as StoredEvent;
}

describe('the register beside the chart of the risk point', () => {
  it('has the same state, level, approval, opinions and publicity after every event of any walk', () => {
    const walks = fc.array(fc.constantFrom(...EVENTS), { maxLength: 30 });
    fc.assert(
      fc.property(walks, (walk) => {
        const rows = new MemoryRows();
        let state: State<RiskPointContext> = initialState(riskPoint);
        for (const event of [EVENTS[0] as RiskPointEvent, ...walk]) {
          const fact = stored(event, state.revision + 1);
          if (!state.snapshot.can(fact)) continue;
          state = evolve<RiskPointContext>(riskPoint, state, fact);
          fold(rows, fact, state.revision + 1);
          const point = currentPoint(rows, 'r1');
          const { context } = state;
          expect({
            state: point?.state,
            level: point?.level,
            approved: point?.approved,
            opinions: point?.opinions.map((each) => each.opinion),
            publicity: point?.publicity,
            controlledBy: point?.controlledBy,
            campaignId: point?.campaignId,
            manifestation: point?.manifestation,
            revision: point?.revision,
          }).toEqual({
            state: state.value.split('.').at(-1),
            level: context.approvedLevel ?? context.ratings.at(-1)?.level ?? UNCLASSIFIED,
            approved: context.approval === null ? 0 : 1,
            opinions: context.opinions.map((each) => each.opinion),
            publicity:
              context.publicity === null ? 'none' : context.publicity.finished ? 'finished' : 'published',
            controlledBy: context.controlledBy,
            campaignId: context.campaignId,
            manifestation: context.manifestation,
            revision: state.revision,
          });
        }
      }),
      { numRuns: 300, seed: 2012 },
    );
  });
});
