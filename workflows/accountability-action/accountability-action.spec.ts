import { SYSTEM_ACTOR, type Actor } from '../kernel/actor';
import { given } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { accountabilityAction } from './aggregate';
import type { AccountabilityActionEvent, AccountabilityAsked, AccountabilityDecided } from './events';

const subject = {
  actionId: 'a-1',
  programme: { kind: 'campaign', id: 'campaign-1' },
  unitId: 'unit-1',
  personId: null,
} as const;
const grounds = [{ kind: 'rectification', rectificationId: 'r-1' }] as const;
const asking: AccountabilityAsked['data'] = { ...subject, reason: '逾期未改', grounds, on: '2012-12-20' };
const deciding: AccountabilityDecided['data'] = {
  ...subject,
  personId: 'person-1',
  finding: '整改不力',
  authority: '局党组',
  measure: '诫勉谈话',
  grounds,
  decidedOn: '2012-12-24',
};
const asked: AccountabilityActionEvent = { type: 'AccountabilityAsked', data: asking };
const decided: AccountabilityActionEvent = { type: 'AccountabilityDecided', data: deciding };
const ask = (changes: Partial<typeof asking> = {}) =>
  ({ type: 'AskAccountability', data: { ...asking, ...changes } }) as const;
const decide = (changes: Partial<typeof deciding> = {}) =>
  ({ type: 'DecideAccountability', data: { ...deciding, ...changes } }) as const;
const said = { actionId: 'a-1', authority: '局党组', reason: '情节轻微' };
const declined: AccountabilityActionEvent = {
  type: 'AccountabilityDeclined',
  data: { authority: '局党组', reason: '情节轻微' },
};
const served: AccountabilityActionEvent = { type: 'AccountabilityServed', data: { servedOn: '2012-12-25' } };
const serve = (servedOn: string) =>
  ({ type: 'ServeAccountability', data: { actionId: 'a-1', servedOn } }) as const;
const appealed: AccountabilityActionEvent = {
  type: 'AccountabilityAppealed',
  data: { text: '曾催办', on: '2012-12-28' },
};
const appealDecided: AccountabilityActionEvent = {
  type: 'AccountabilityAppealDecided',
  data: { outcome: 'changed', measure: '批评教育', authority: '局党组', reason: '情节轻微' },
};
const withdrawn: AccountabilityActionEvent = {
  type: 'AccountabilityWithdrawn',
  data: { authority: '局党组', reason: '情节轻微' },
};

describe('an accountability action', () => {
  it('is asked for with a reason and on what it rests, and declined or decided', () => {
    given(accountabilityAction).when(ask()).then([asked]).thenState('asked');
    given(accountabilityAction, [asked]).when(ask()).thenRefused('ACCOUNTABILITY_ACTION.ALREADY_EXISTS');
    given(accountabilityAction, [decided]).when(ask(), { actor: SYSTEM_ACTOR }).thenNothing();
    given(accountabilityAction)
      .when(ask({ grounds: [] }))
      .thenRefused('ACCOUNTABILITY_ACTION.NO_GROUNDS');
    given(accountabilityAction)
      .when(ask({ grounds: [{ kind: 'other', text: ' ' }] }))
      .thenRefused('ACCOUNTABILITY_ACTION.NO_GROUNDS');
    given(accountabilityAction)
      .when(ask({ reason: ' ' }))
      .thenRefused('ACCOUNTABILITY_ACTION.TEXT_MISSING', { field: 'reason' });
    given(accountabilityAction, [asked])
      .when({ type: 'DeclineAccountability', data: said })
      .then([declined])
      .thenState('declined');
    given(accountabilityAction, [asked]).when(decide()).then([decided]).thenState('decided.unserved');
  });

  it('is decided with finding, authority and measure, asked for or not', () => {
    given(accountabilityAction).when(decide()).then([decided]).thenState('decided.unserved');
    for (const field of ['finding', 'authority', 'measure'] as const) {
      given(accountabilityAction)
        .when(decide({ [field]: '' }))
        .thenRefused('ACCOUNTABILITY_ACTION.TEXT_MISSING', { field });
    }
    given(accountabilityAction)
      .when(decide({ grounds: [] }))
      .thenRefused('ACCOUNTABILITY_ACTION.NO_GROUNDS');
    // Noon in Shanghai on 31 December.
    given(accountabilityAction)
      .when(decide({ decidedOn: '2012-12-31' }))
      .thenState('decided.unserved');
    given(accountabilityAction)
      .when(decide({ decidedOn: '2013-01-01' }))
      .thenRefused('ACCOUNTABILITY_ACTION.DATE_IN_FUTURE');
    given(accountabilityAction, [asked])
      .when(decide({ unitId: 'unit-2' }))
      .thenRefused('ACCOUNTABILITY_ACTION.OTHER_SUBJECT');
    given(accountabilityAction, [decided]).when(decide()).thenRefused('ACCOUNTABILITY_ACTION.WRONG_STATE');
    given(accountabilityAction).when(serve('2012-12-25')).thenRefused('ACCOUNTABILITY_ACTION.NOT_FOUND');
  });

  it('is served on or after the day it was decided', () => {
    const { when } = given(accountabilityAction, [decided]);
    when(serve('2012-12-24')).thenState('decided.served');
    when(serve('2012-12-23')).thenRefused('ACCOUNTABILITY_ACTION.SERVED_BEFORE_DECIDED');
    when(serve('2013-01-01')).thenRefused('ACCOUNTABILITY_ACTION.DATE_IN_FUTURE');
  });

  it('is appealed against once served; a changed decision names what stands', () => {
    const appeal = {
      type: 'AppealAccountability',
      data: { actionId: 'a-1', text: '曾催办', on: '2012-12-28' },
    } as const;
    given(accountabilityAction, [decided]).when(appeal).thenRefused('ACCOUNTABILITY_ACTION.WRONG_STATE');
    given(accountabilityAction, [decided, served])
      .when(appeal)
      .then([appealed])
      .thenState('decided.appealed');
    const by = (personId: string, role: Actor['role']) => ({
      actor: { personId, postId: 'post-1', unitId: 'unit-1', role },
    });
    const before = given(accountabilityAction, [decided, served]);
    before.when(appeal, by('person-1', 'postHolder')).thenState('decided.appealed');
    before.when(appeal, by('person-2', 'postHolder')).thenRefused('ACCOUNTABILITY_ACTION.NOT_CONCERNED');
    before.when(appeal, by('person-2', 'unitHead')).thenRefused('ACCOUNTABILITY_ACTION.NOT_CONCERNED');
    const onUnit: AccountabilityActionEvent = {
      type: 'AccountabilityDecided',
      data: { ...deciding, personId: null },
    };
    const unit = given(accountabilityAction, [onUnit, served]);
    unit.when(appeal, by('person-2', 'unitHead')).thenState('decided.appealed');
    unit.when(appeal, by('person-1', 'postHolder')).thenRefused('ACCOUNTABILITY_ACTION.NOT_CONCERNED');
    const review = (outcome: 'upheld' | 'changed', measure: string | null) =>
      ({ type: 'DecideAccountabilityAppeal', data: { ...said, outcome, measure } }) as const;
    const { when } = given(accountabilityAction, [decided, served, appealed]);
    const changed = when(review('changed', '批评教育')).then([appealDecided]).thenState('decided.final');
    expect(changed.state().context.measure).toBe('批评教育');
    expect(when(review('upheld', null)).state().context.measure).toBe('诫勉谈话');
    when(review('changed', null)).thenRefused('ACCOUNTABILITY_ACTION.NO_NEW_MEASURE');
    when(review('upheld', '批评教育')).thenRefused('ACCOUNTABILITY_ACTION.NO_NEW_MEASURE');
  });

  it('is decided by another hand than asked for it, either way', () => {
    const asker = {
      personId: 'asker',
      postId: 'post-2',
      unitId: 'unit-1',
      role: 'leadershipMember',
    } as const;
    const { when } = given(accountabilityAction, [{ ...asked, actor: asker }]);
    const decline = { type: 'DeclineAccountability', data: said } as const;
    for (const command of [decide(), decline]) {
      when(command, { actor: asker }).thenRefused('ACCOUNTABILITY_ACTION.DECIDED_BY_ASKER');
      when(command, { actor: { ...asker, personId: 'other' } }).events();
    }
    given(accountabilityAction, [{ ...asked, actor: SYSTEM_ACTOR }])
      .when(decide(), { actor: asker })
      .events();
  });

  it('is nothing to decide, review or take back for whom it concerns, or who appealed for the unit', () => {
    const leader = (personId: string): { readonly actor: Actor } => ({
      actor: { personId, postId: 'post-2', unitId: 'unit-1', role: 'leadershipMember' },
    });
    const review = {
      type: 'DecideAccountabilityAppeal',
      data: { ...said, outcome: 'upheld', measure: null },
    } as const;
    const withdraw = { type: 'WithdrawAccountability', data: said } as const;
    const decline = { type: 'DeclineAccountability', data: said } as const;
    const askedOnPerson = { ...asked, data: { ...asking, personId: 'person-1' } } as const;
    for (const [history, command] of [
      [[], decide()],
      [[askedOnPerson], decline],
      [[decided, served, appealed], review],
      [[decided], withdraw],
    ] as const) {
      const { when } = given(accountabilityAction, history);
      when(command, leader('person-1')).thenRefused('ACCOUNTABILITY_ACTION.OWN_CAUSE');
      when(command, leader('person-2')).events();
    }
    const onUnit = { ...decided, data: { ...deciding, personId: null } } as const;
    const appeal = (role: Actor['role']) => ({ ...appealed, actor: { ...leader('head').actor, role } });
    for (const command of [review, withdraw]) {
      given(accountabilityAction, [onUnit, served, appeal('unitHead')])
        .when(command, leader('head'))
        .thenRefused('ACCOUNTABILITY_ACTION.OWN_CAUSE');
      // The office enters what came by letter.
      given(accountabilityAction, [onUnit, served, appeal('office')])
        .when(command, leader('head'))
        .events();
    }
  });

  it('is withdrawn where it was wrong', () => {
    given(accountabilityAction, [decided, served])
      .when({ type: 'WithdrawAccountability', data: said })
      .then([withdrawn])
      .thenState('withdrawn');
  });

  it('takes on each path what its chart says', () => {
    const events = [asked, decided, declined, served, appealed, appealDecided, withdrawn];
    expect(walk(accountabilityAction, events).takes).toEqual({
      none: ['AccountabilityAsked', 'AccountabilityDecided'],
      asked: ['AccountabilityDecided', 'AccountabilityDeclined'],
      declined: [],
      'decided.unserved': ['AccountabilityServed', 'AccountabilityWithdrawn'],
      'decided.served': ['AccountabilityAppealed', 'AccountabilityWithdrawn'],
      'decided.appealed': ['AccountabilityAppealDecided', 'AccountabilityWithdrawn'],
      'decided.final': ['AccountabilityWithdrawn'],
      withdrawn: [],
    });
  });
});
