import { powerRequests, type PowerRequestParams } from '../../projections/register/power-request-query';
import type { Context, TestViews } from './test-log.spec-support';
import { TestLog } from './test-log.spec-support';

const POWER = {
  name: '采矿许可',
  content: '受理并办理',
  kind: 'external',
  powerClass: 'licence',
  holderPostId: 'post-a',
  legalBasis: ['某条例'],
  publicityForm: '网站',
  timeLimit: '20 个工作日',
} as const;

const HEAD: Context = {
  actor: { personId: 'qian', postId: 'post-a', unitId: 'section-a', role: 'unitHead' },
};

class Requests extends TestLog {
  addition(reason: string): this {
    const data = { powerId: 'w1', unitId: 'section-a', campaignId: 'c-2012', ...POWER, reason };
    this.add('power-w1', 'PowerAdditionRequested', data, HEAD);
    return this;
  }

  revision(powerId: string, reason: string): this {
    this.add(`power-${powerId}`, 'PowerRevisionRequested', { ...POWER, reason }, HEAD);
    return this;
  }

  cancellation(powerId: string, reason: string): this {
    this.add(`power-${powerId}`, 'PowerCancellationRequested', { reason, legalBasis: ['某决定'] }, HEAD);
    return this;
  }

  transfer(powerId: string, reason: string): this {
    const data = { toUnitId: 'section-b', toPostId: 'post-b', legalBasis: ['三定规定'], reason };
    this.add(`power-${powerId}`, 'PowerTransferRequested', data, HEAD);
    return this;
  }

  review(
    powerId: string,
    kind: 'addition' | 'revision' | 'cancellation' | 'transfer',
    outcome: 'approved' | 'refused',
    opinion: string,
  ): this {
    const stream = `power-${powerId}`;
    if (kind === 'transfer') this.add(stream, 'PowerTransferReviewed', { outcome, opinion });
    else this.add(stream, 'PowerChangeReviewed', { kind, outcome, opinion });
    return this;
  }
}

const requests = () => new Requests().organisation().campaign();

/** A power asked for twice, revised, and in the end asked to be cancelled; and another one. */
function story(): Requests {
  const log = requests().addition('便民').review('w1', 'addition', 'refused', '依据不足');
  log.addition('新法授权').review('w1', 'addition', 'approved', '依据充分');
  log.power('w1', 'section-a', 'post-a').power('w2', 'section-b', 'post-b');
  log.revision('w1', '提速').review('w1', 'revision', 'approved', '同意提速');
  return log.cancellation('w1', '授权收回').transfer('w2', '职能划转');
}

function asked(views: TestViews, params: Partial<PowerRequestParams> = {}) {
  return views.ask(powerRequests, { campaignId: 'c-2012', ...params });
}

function said(views: TestViews, params: Partial<PowerRequestParams> = {}) {
  return asked(views, params).items.map(({ powerId, kind, reason, state, opinion }) =>
    [powerId, kind, reason, state, opinion ?? ''].join(' ').trim(),
  );
}

describe('what is asked for of powers', () => {
  it('keeps every request with its own review: what waits first, then the latest first', () => {
    expect(said(story().views())).toEqual([
      'w2 transfer 职能划转 asked',
      'w1 cancellation 授权收回 asked',
      'w1 revision 提速 approved 同意提速',
      'w1 addition 新法授权 approved 依据充分',
      'w1 addition 便民 refused 依据不足',
    ]);
  });

  it('names a request by the event that asked, and says who asked and who reviewed', () => {
    const log = requests().addition('便民');
    const [eventId, askedAt] = [log.events.at(-1)?.id, log.events.at(-1)?.occurredAt];
    const [waiting] = asked(log.views()).items;
    expect(waiting).toMatchObject({
      requestId: eventId,
      powerId: 'w1',
      unitId: 'section-a',
      unitName: '甲科',
      name: '采矿许可',
      description: POWER,
      requestedAt: askedAt,
      requestedBy: 'qian',
      requestedByName: '钱二',
      reviewedBy: null,
      reviewedByName: null,
      reviewedAt: null,
    });
    log.review('w1', 'addition', 'refused', '依据不足');
    expect(asked(log.views()).items).toMatchObject([
      {
        requestId: eventId,
        state: 'refused',
        reviewedBy: 'zhao',
        reviewedByName: '赵一',
        reviewedAt: log.events.at(-1)?.occurredAt,
      },
    ]);
  });

  it('gives a review to the request of its kind alone', () => {
    const log = requests().power('w1', 'section-a', 'post-a').transfer('w1', '划转').revision('w1', '提速');
    expect(said(log.review('w1', 'transfer', 'refused', '不划转').views())).toEqual([
      'w1 revision 提速 asked',
      'w1 transfer 划转 refused 不划转',
    ]);
  });

  it('names the unit and the post that are to have what is transferred, to the receiving unit as well', () => {
    const log = requests().power('w1', 'section-a', 'post-a').transfer('w1', '划转').revision('w1', '提速');
    const views = log.views();
    const [revision, transfer] = asked(views, { unitId: 'section-a' }).items;
    expect(transfer).toMatchObject({
      unitName: '甲科',
      toUnitId: 'section-b',
      toUnitName: '乙科',
      toPostId: 'post-b',
      toPostName: '岗位post-b',
    });
    expect(revision).toMatchObject({ toUnitId: null, toUnitName: null, toPostId: null, toPostName: null });
    expect(said(views, { unitId: 'section-b' })).toEqual(['w1 transfer 划转 asked']);
    expect(said(views, { unitId: 'group-b1' })).toEqual([]);
  });

  it('is narrowed by state and unit', () => {
    const views = story().views();
    expect(said(views, { states: ['refused'] })).toEqual(['w1 addition 便民 refused 依据不足']);
    expect(said(views, { unitId: 'section-b' })).toEqual(['w2 transfer 职能划转 asked']);
    expect(said(views, { unitId: 'bureau' })).toHaveLength(5);
  });

  it('comes page by page, and what is asked for meanwhile repeats nothing', () => {
    const log = story();
    const views = log.views();
    const reasons: string[] = [];
    let cursor: string | null = null;
    do {
      const params: Partial<PowerRequestParams> = cursor === null ? {} : { cursor };
      const page = asked(views, { limit: 2, ...params });
      reasons.push(...page.items.map(({ reason }) => reason));
      cursor = page.nextCursor;
      if (reasons.length === 2) views.take(log.revision('w1', '再提速').events.slice(-1));
    } while (cursor !== null);
    expect(reasons).toEqual(['职能划转', '授权收回', '提速', '新法授权', '便民']);
  });
});
