import { SYSTEM_ACTOR, type Actor, type Role } from '../kernel/actor';
import { given, type PastEvent } from '../kernel/given-when-then.spec-support';
import { walk } from '../walk.spec-support';
import { warning } from './aggregate';
import type { ColourInForce, WarningEvent, WarningIssuedData } from './events';

const label = (zh: string) => ({ zh, en: zh });
const colour = (id: string, rank: number, answerDue: string | null, escalates: boolean): ColourInForce => ({
  id,
  rank,
  label: label(id),
  colour: id,
  disposition: { id: 'explain', label: label('说明') },
  answerDue,
  escalates,
});
const BLUE = colour('blue', 0, '2012-12-10', true);
const YELLOW = colour('yellow', 1, '2012-12-20', true);
const RED = colour('red', 2, null, false);

const issuing: WarningIssuedData = {
  warningId: 'w-1',
  programme: { kind: 'campaign', id: 'campaign-1' },
  subject: { kind: 'unit', id: 'unit-1' },
  unitId: 'unit-1',
  postId: null,
  personId: null,
  matter: 'other.1',
  content: '票据不齐',
  origin: { kind: 'other', text: '审计抽查' },
  colour: BLUE,
  noticeNumber: null,
  on: '2012-12-03',
};
const issue = (changes: Partial<WarningIssuedData> = {}) =>
  ({ type: 'IssueWarning', data: { ...issuing, ...changes } }) as const;
const issued: WarningEvent = { type: 'WarningIssued', data: issuing };
const id = { warningId: 'w-1' };
const raise = (to: ColourInForce, reason = '情节加重') =>
  ({
    type: 'RaiseWarning',
    data: { ...id, colour: to, reason, noticeNumber: null, on: '2012-12-05' },
  }) as const;
const raised: WarningEvent = {
  type: 'WarningRaised',
  data: { colour: YELLOW, reason: '情节加重', noticeNumber: null, on: '2012-12-05' },
};
const escalate = (to: ColourInForce, missed: string) =>
  ({ type: 'EscalateWarning', data: { ...id, colour: to, missed, on: '2012-12-11' } }) as const;
const escalated: WarningEvent = {
  type: 'WarningEscalated',
  data: { colour: YELLOW, missed: '2012-12-10', on: '2012-12-11' },
};
const answering = { answer: 'explanation', text: '已补齐', evidence: [], on: '2012-12-06' } as const;
const answer = (text = '已补齐') => ({ type: 'AnswerWarning', data: { ...id, ...answering, text } }) as const;
const answered: WarningEvent = { type: 'WarningAnswered', data: answering };
const returned: WarningEvent = {
  type: 'WarningAnswerReturned',
  data: { reason: '不全', answerDue: '2012-12-13' },
};
const settled: WarningEvent = { type: 'WarningSettled', data: { finding: '属实', on: '2012-12-07' } };
const withdrawn: WarningEvent = { type: 'WarningWithdrawn', data: { reason: '对象有误' } };
const numbered: WarningEvent = { type: 'WarningNumbered', data: { noticeNumber: '1号' } };
const bySystem = { actor: SYSTEM_ACTOR };

describe('a warning', () => {
  it('is issued with its colour, on what set it off', () => {
    given(warning).when(issue()).then([issued]).thenState('open.issued');
    given(warning)
      .when(issue({ content: ' ' }))
      .thenRefused('WARNING.NO_CONTENT');
    given(warning)
      .when(issue({ origin: { kind: 'other', text: ' ' } }))
      .thenRefused('WARNING.NO_ORIGIN');
    given(warning)
      .when(issue({ origin: { kind: 'reports', reportIds: [] } }))
      .thenRefused('WARNING.NO_ORIGIN');
    given(warning).when(answer()).thenRefused('WARNING.NOT_FOUND');
  });

  it('goes up only, whoever issues anew in the same matter', () => {
    const { when } = given(warning, [issued, raised]);
    when(issue({ colour: BLUE })).thenRefused('WARNING.BELOW_PRESENT', { present: 'yellow' });
    when(issue({ colour: YELLOW })).thenRefused('WARNING.ALREADY_IN_COLOUR');
    when(issue({ colour: RED })).then([
      {
        type: 'WarningRaised',
        data: { colour: RED, reason: '票据不齐', noticeNumber: null, on: '2012-12-03' },
      },
    ]);
    when(raise(BLUE)).thenRefused('WARNING.BELOW_PRESENT');
    when(raise(YELLOW)).thenRefused('WARNING.ALREADY_IN_COLOUR');
    when(raise(RED, ' ')).thenRefused('WARNING.NO_REASON');
    when(raise(RED)).thenState('open.issued');
  });

  it('is raised by the engine only where that is higher, and never refused to it', () => {
    const { when } = given(warning, [issued, raised]);
    when(issue({ colour: BLUE }), bySystem).thenNothing();
    when(issue({ colour: YELLOW }), bySystem).thenNothing();
    expect(when(issue({ colour: RED }), bySystem).state().context.colour.id).toBe('red');
  });

  it('escalates one colour up when its date is missed, and once', () => {
    given(warning, [issued]).when(escalate(YELLOW, '2012-12-10')).then([escalated]).thenState('open.issued');
    given(warning, [issued, escalated]).when(escalate(YELLOW, '2012-12-10')).thenNothing();
    given(warning, [issued, answered]).when(escalate(YELLOW, '2012-12-10')).thenNothing();
    given(warning, [issued]).when(escalate(YELLOW, '2012-12-09')).thenNothing();
    const last: WarningEvent = {
      type: 'WarningIssued',
      data: { ...issuing, colour: { ...RED, answerDue: '2012-12-10' } },
    };
    given(warning, [last]).when(escalate(RED, '2012-12-10')).thenNothing();
    expect(given(warning, [issued, escalated]).state.context.escalations).toBe(1);
  });

  it('is answered in words, and settled or sent back with a new date', () => {
    given(warning, [issued]).when(answer()).then([answered]).thenState('open.answered');
    given(warning, [issued]).when(answer(' ')).thenRefused('WARNING.NO_ANSWER');
    const { when } = given(warning, [issued, answered]);
    when({ type: 'SettleWarning', data: { ...id, finding: '属实', on: '2012-12-07' } })
      .then([settled])
      .thenState('settled');
    when({ type: 'SettleWarning', data: { ...id, finding: '', on: '2012-12-07' } }).thenRefused(
      'WARNING.NO_REASON',
    );
    const back = when({
      type: 'ReturnWarningAnswer',
      data: { ...id, reason: '不全', answerDue: '2012-12-13' },
    });
    expect(back.then([returned]).thenState('open.issued').state().context.colour.answerDue).toBe(
      '2012-12-13',
    );
    given(warning, [issued])
      .when({ type: 'SettleWarning', data: { ...id, finding: '属实', on: '2012-12-07' } })
      .thenRefused('WARNING.WRONG_STATE');
  });

  it('is withdrawn with a reason', () => {
    const withdraw = (reason: string) => ({ type: 'WithdrawWarning', data: { ...id, reason } }) as const;
    given(warning, [issued]).when(withdraw('对象有误')).then([withdrawn]).thenState('withdrawn');
    given(warning, [issued]).when(withdraw(' ')).thenRefused('WARNING.NO_REASON');
    given(warning, [issued, withdrawn]).when(withdraw('对象有误')).thenRefused('WARNING.WRONG_STATE');
  });

  it('is not settled by whoever answered it for the unit, in whatever post or for whomever; the office settles after its own talk', () => {
    const by = (personId: string, role: Role, principalPersonId?: string): Actor => ({
      ...{ personId, postId: `post-of-${personId}`, unitId: 'unit-1', role },
      ...(principalPersonId === undefined ? {} : { principalPersonId }),
    });
    const settle = { type: 'SettleWarning', data: { ...id, finding: '属实', on: '2012-12-07' } } as const;
    const after = (actor: Actor) => given(warning, [issued, { ...answered, actor }]);
    const head = after(by('sun', 'unitHead'));
    head
      .when(settle, { actor: by('sun', 'office') })
      .thenRefused('WARNING.SETTLED_BY_ANSWERER', { personId: 'sun' });
    head.when(settle, { actor: by('zhao', 'office', 'sun') }).thenRefused('WARNING.SETTLED_BY_ANSWERER');
    head.when(settle, { actor: by('zhao', 'office') }).then([settled]);
    after(by('zhao', 'office'))
      .when(settle, { actor: by('zhao', 'office') })
      .then([settled]);
  });

  it('is neither settled nor withdrawn by the person warned, nor withdrawn by who answered for the unit', () => {
    const by = (personId: string, role: Role): { readonly actor: Actor } => ({
      actor: { personId, postId: `post-of-${personId}`, unitId: 'unit-1', role },
    });
    const settle = { type: 'SettleWarning', data: { ...id, finding: '属实', on: '2012-12-07' } } as const;
    const withdraw = { type: 'WithdrawWarning', data: { ...id, reason: '对象有误' } } as const;
    const onPerson: WarningEvent = {
      type: 'WarningIssued',
      data: { ...issuing, personId: 'sun' },
    };
    const { when } = given(warning, [onPerson, { ...answered, ...by('li', 'unitHead') }]);
    for (const command of [settle, withdraw]) {
      when(command, by('sun', 'leadershipMember')).thenRefused('WARNING.OWN_CAUSE');
      when(command, by('li', 'leadershipMember')).thenRefused('WARNING.SETTLED_BY_ANSWERER');
      when(command, by('zhao', 'leadershipMember')).events();
    }
  });

  describe('that the supervision above had a hand in', () => {
    const by = (role: Role): { readonly actor: Actor } => ({
      actor: { personId: `person-${role}`, postId: `post-${role}`, unitId: 'unit-1', role },
    });
    const withdraw = { type: 'WithdrawWarning', data: { ...id, reason: '对象有误' } } as const;
    const settle = { type: 'SettleWarning', data: { ...id, finding: '属实', on: '2012-12-07' } } as const;
    const raisedAgain: WarningEvent = { ...raised, data: { ...raised.data, colour: RED } };

    it.each<readonly [string, readonly PastEvent<WarningEvent>[]]>([
      ['issued', [{ ...issued, ...by('supervisor') }]],
      ['raised', [issued, { ...raised, ...by('supervisor') }]],
      [
        'issued, and the office raised',
        [
          { ...issued, ...by('supervisor') },
          { ...raised, ...by('office') },
        ],
      ],
      ['raised, and the office raised further', [issued, { ...raised, ...by('supervisor') }, raisedAgain]],
    ])('because it was %s by it, is settled and withdrawn by it alone', (_, past) => {
      const { when } = given(warning, past);
      when(withdraw, by('leadershipHead')).thenRefused('WARNING.OF_SUPERVISION');
      when(withdraw, by('office')).thenRefused('WARNING.OF_SUPERVISION');
      when(withdraw, by('supervisor')).then([withdrawn]);
      const answeredSince = given(warning, [...past, answered]);
      answeredSince.when(settle, by('office')).thenRefused('WARNING.OF_SUPERVISION');
      answeredSince.when(settle, by('supervisor')).then([settled]);
    });

    it('is the office’s again once it has issued it anew', () => {
      const past = [{ ...issued, ...by('supervisor') }, withdrawn, issued];
      given(warning, past).when(withdraw, by('office')).then([withdrawn]);
    });
  });

  it('of the office or the group is settled by the supervision above, and not withdrawn by it', () => {
    const supervisor: Actor = { personId: 'sun', postId: 'post-9', unitId: 'unit-1', role: 'supervisor' };
    given(warning, [issued, raised])
      .when({ type: 'WithdrawWarning', data: { ...id, reason: '对象有误' } }, { actor: supervisor })
      .thenRefused('WARNING.OF_SUPERVISION');
    given(warning, [issued, answered])
      .when(
        { type: 'SettleWarning', data: { ...id, finding: '属实', on: '2012-12-07' } },
        { actor: supervisor },
      )
      .then([settled]);
  });

  it('issued anew is no more that which was answered: who answered it then may withdraw it', () => {
    const actor: Actor = { personId: 'zhao', postId: 'post-1', unitId: 'unit-1', role: 'unitHead' };
    const withdraw = { type: 'WithdrawWarning', data: { ...id, reason: '对象有误' } } as const;
    const inOffice: { readonly actor: Actor } = { actor: { ...actor, postId: 'post-3', role: 'office' } };
    const past = [issued, { ...answered, actor }];
    given(warning, past).when(withdraw, inOffice).thenRefused('WARNING.SETTLED_BY_ANSWERER');
    given(warning, [...past, settled, issued])
      .when(withdraw, inOffice)
      .then([withdrawn]);
  });

  it('can be issued anew once the matter is settled, in any colour, with its old numbers known', () => {
    const past = [issued, raised, numbered, answered, settled];
    expect(given(warning, past).when(issue()).then([issued]).state().context).toMatchObject({
      colour: { id: 'blue' },
      noticeNumber: null,
      noticeNumbers: ['1号'],
    });
  });

  it('has one number for each colour', () => {
    const number = { type: 'NumberWarning', data: { ...id, noticeNumber: '1号' } } as const;
    given(warning, [issued]).when(number).then([numbered]);
    given(warning, [issued, numbered]).when(number).thenNothing();
    const propose = { type: 'ProposeWarningNumber', data: { ...id, noticeNumber: '2号' } } as const;
    given(warning, [issued, numbered]).when(propose).thenRefused('WARNING.ALREADY_NUMBERED');
    given(warning, [issued, numbered, raised])
      .when(propose)
      .then([{ type: 'WarningNumberProposed', data: { noticeNumber: '2号' } }]);
    given(warning, [issued])
      .when({ type: 'RefuseWarningNumber', data: { ...id, noticeNumber: '1号' } })
      .then([{ type: 'WarningNumberRefused', data: { noticeNumber: '1号' } }]);
  });

  it('takes on each path what its chart says', () => {
    const events: readonly PastEvent<WarningEvent>[] = [
      issued,
      raised,
      escalated,
      answered,
      returned,
      settled,
      withdrawn,
    ];
    const open = ['WarningRaised', 'WarningWithdrawn'];
    const { takes } = walk(warning, events);
    const sorted = Object.fromEntries(
      Object.entries(takes).map(([state, types]) => [state, [...types].sort()]),
    );
    expect(sorted).toEqual({
      none: ['WarningIssued'],
      'open.issued': ['WarningAnswered', 'WarningEscalated', ...open],
      'open.answered': ['WarningAnswerReturned', 'WarningRaised', 'WarningSettled', 'WarningWithdrawn'],
      settled: ['WarningIssued'],
      withdrawn: ['WarningIssued'],
    });
  });
});
