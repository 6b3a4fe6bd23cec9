import { getShortestPaths, getSimplePaths } from 'xstate/graph';
import type { Actor } from '../kernel/actor';
import { factOf, given } from '../kernel/given-when-then.spec-support';
import type { SubmissionContent } from '../plans/plan';
import { submission } from './aggregate';
import type { SubmissionCommand } from './commands';
import { MAX_SUBMISSION_ITEMS } from './decide';
import type { SubmissionContents, SubmissionEvent } from './events';
import { submissionMachine } from './machine';
import {
  NO_CONTENTS,
  testContents,
  testMeasure,
  testPost,
  testPower,
  testRiskPoint,
} from './test-contents.spec-support';

const submissionId = 'campaign-2012.identification.unit-a';
const HELD = testContents({ posts: [testPost('post-1')], powers: [testPower('power-1')] });

const begun = (asksFor: readonly SubmissionContent[] = ['posts', 'powers']): SubmissionEvent => ({
  type: 'SubmissionBegun',
  data: { submissionId, campaignId: 'campaign-2012', stageId: 'identification', unitId: 'unit-a', asksFor },
});
const handedIn: SubmissionEvent = {
  type: 'SubmissionHandedIn',
  data: { contents: HELD, digest: 'digest-1', missing: [], note: '' },
};
const withdrawn: SubmissionEvent = { type: 'SubmissionWithdrawn', data: { reason: '有误' } };
const returned: SubmissionEvent = { type: 'SubmissionReturned', data: { reasons: ['缺职责'] } };
const accepted: SubmissionEvent = {
  type: 'SubmissionAccepted',
  data: { handedInRevision: 1, digest: 'digest-1', note: '' },
};
const reopened: SubmissionEvent = { type: 'SubmissionReopened', data: { reasons: ['漏报'] } };

const WORKING = [begun()];
const SUBMITTED = [begun(), handedIn];
const RETURNED = [begun(), handedIn, returned];
const ACCEPTED = [begun(), handedIn, accepted];

const begin = (stageOpen = true, asksFor: readonly SubmissionContent[] = ['posts']): SubmissionCommand => ({
  type: 'BeginSubmission',
  data: {
    submissionId,
    stageOpen,
    campaignId: 'campaign-2012',
    stageId: 'identification',
    unitId: 'unit-a',
    asksFor,
  },
});
const handIn = (contents: Partial<SubmissionContents> = HELD, stageOpen = true): SubmissionCommand => ({
  type: 'HandInSubmission',
  data: {
    submissionId,
    stageOpen,
    contents: testContents(contents),
    digest: 'digest-2',
    missing: [{ code: 'POST_WITHOUT_DUTIES', subjectId: 'post-1' }],
    note: '请审',
  },
});
const withdraw = (reason = '有误', stageOpen = true): SubmissionCommand => ({
  type: 'WithdrawSubmission',
  data: { submissionId, stageOpen, reason },
});
const giveBack = (reasons: readonly string[] = ['缺职责'], stageOpen = true): SubmissionCommand => ({
  type: 'ReturnSubmission',
  data: { submissionId, stageOpen, reasons },
});
const accept = (stageOpen = true): SubmissionCommand => ({
  type: 'AcceptSubmission',
  data: { submissionId, stageOpen, note: '同意' },
});
const reopen = (reasons: readonly string[] = ['漏报'], stageOpen = true): SubmissionCommand => ({
  type: 'ReopenSubmission',
  data: { submissionId, stageOpen, reasons },
});

describe('the submission machine, walked', () => {
  const options = {
    events: [begun(), handedIn, withdrawn, returned, accepted, reopened].map((event) =>
      factOf<SubmissionEvent>(event),
    ),
    serializeState: ({ value }: { readonly value: unknown }) => JSON.stringify(value),
  };

  it('reaches every state, and takes every event somewhere', () => {
    const reached = getShortestPaths(submissionMachine, options).map((path) => path.state.value);
    expect(reached.toSorted()).toEqual(Object.keys(submissionMachine.states).toSorted());
    expect(submissionMachine.events.toSorted()).toEqual(Object.keys(submission.eventTypes).toSorted());
  });

  it('is accepted only what was handed in last, on every simple path', () => {
    const paths = getSimplePaths(submissionMachine, options);
    expect(paths.length).toBeGreaterThanOrEqual(6);
    for (const { state, steps } of paths) {
      if (state.value !== 'accepted') continue;
      expect(steps.slice(-2).map((step) => step.event.type)).toEqual([
        'SubmissionHandedIn',
        'SubmissionAccepted',
      ]);
    }
  });
});

describe('beginning', () => {
  it('freezes what the stage asks for', () => {
    given(submission)
      .when(begin())
      .then([begun(['posts'])])
      .thenState('working');
  });

  it('is refused twice, in a stage that is not open, or where nothing is asked for', () => {
    given(submission, WORKING).when(begin()).thenRefused('SUBMISSION.ALREADY_BEGUN', { submissionId });
    given(submission).when(begin(false)).thenRefused('SUBMISSION.STAGE_NOT_OPEN');
    given(submission).when(begin(true, [])).thenRefused('SUBMISSION.NOTHING_ASKED_FOR');
  });
});

describe('every other command', () => {
  const commands = (stageOpen: boolean) => [
    handIn(HELD, stageOpen),
    withdraw('有误', stageOpen),
    giveBack(['缺职责'], stageOpen),
    accept(stageOpen),
    reopen(['漏报'], stageOpen),
  ];

  it('needs a submission that was begun', () => {
    for (const command of commands(true)) {
      given(submission).when(command).thenRefused('SUBMISSION.NOT_BEGUN');
    }
  });

  it('needs a stage that is open', () => {
    for (const command of commands(false)) {
      given(submission, SUBMITTED).when(command).thenRefused('SUBMISSION.STAGE_NOT_OPEN', {
        stageId: 'identification',
      });
    }
  });
});

describe('handing in', () => {
  it('freezes the contents, with what is missing, first and after a return', () => {
    for (const events of [WORKING, RETURNED, [...SUBMITTED, withdrawn]]) {
      const { context } = given(submission, events)
        .when(handIn())
        .then([
          {
            type: 'SubmissionHandedIn',
            data: {
              contents: HELD,
              digest: 'digest-2',
              missing: [{ code: 'POST_WITHOUT_DUTIES', subjectId: 'post-1' }],
              note: '请审',
            },
          },
        ])
        .thenState('submitted')
        .state();
      expect(context).toMatchObject({ contents: HELD, digest: 'digest-2' });
    }
  });

  it('is refused while one lies with the office, or is accepted', () => {
    for (const events of [SUBMITTED, ACCEPTED]) {
      given(submission, events).when(handIn()).thenRefused('SUBMISSION.WRONG_STATE');
    }
  });

  it('answers for everything the stage asks for', () => {
    given(submission, WORKING)
      .when(handIn({ posts: [testPost('post-1')] }))
      .thenRefused('SUBMISSION.EMPTY', { contents: ['powers'] });
    given(submission, WORKING)
      .when(handIn(NO_CONTENTS))
      .thenRefused('SUBMISSION.EMPTY', { contents: ['posts', 'powers'] });
  });

  const nil = (...contents: readonly SubmissionContent[]) =>
    contents.map((content) => ({ content, reason: '本单位没有' }));
  const OPEN = { screening: { by: 'open' } } as const;
  const NONE = { screening: { by: 'none', reason: '无审批职权' } } as const;

  it.each<[string, readonly SubmissionContent[], Partial<SubmissionContents>]>([
    ['a nil return', ['posts', 'powers'], { nilReturns: nil('posts', 'powers') }],
    ['items and a nil return', ['posts', 'powers'], { posts: HELD.posts, nilReturns: nil('powers') }],
    ['flows drawn on some power', ['flows'], { powers: [testPower('1'), testPower('2', { flowSteps: 0 })] }],
    [
      'a nil return for flows',
      ['flows'],
      { powers: [testPower('1', { flowSteps: 0 })], nilReturns: nil('flows') },
    ],
    ['no powers, hence no flows', ['powers', 'flows'], { nilReturns: nil('powers') }],
    ['no risk points, hence no grades', ['riskPoints', 'grades'], { nilReturns: nil('riskPoints') }],
    ['no grades, hence no measures', ['grades', 'measures'], { nilReturns: nil('grades') }],
    [
      '“none found” on every item',
      ['riskPoints'],
      { posts: [testPost('1', NONE)], powers: [testPower('1', NONE)] },
    ],
    [
      'measures',
      ['measures'],
      { measures: [testMeasure('m-1', 'rp-1')], riskPoints: [testRiskPoint('rp-1')] },
    ],
  ])('takes as an answer: %s', (_, asksFor, contents) => {
    given(submission, [begun(asksFor)])
      .when(handIn(contents))
      .thenState('submitted');
  });

  it.each<[string, readonly SubmissionContent[], Partial<SubmissionContents>]>([
    ['powers without any flow', ['flows'], { powers: [testPower('1', { flowSteps: 0 })] }],
    ['an item nobody screened', ['riskPoints'], { posts: [testPost('1', NONE), testPost('2', OPEN)] }],
    ['no items to screen', ['riskPoints'], {}],
  ])('does not take as an answer: %s', (_, asksFor, contents) => {
    given(submission, [begun(asksFor)])
      .when(handIn(contents))
      .thenRefused('SUBMISSION.EMPTY', { contents: asksFor });
  });

  it.each<[SubmissionContent, Partial<SubmissionContents>]>([
    ['posts', { posts: [testPost('post-1')] }],
    ['powers', { powers: [testPower('power-1')] }],
    ['flows', { powers: [testPower('power-1')] }],
    ['riskPoints', { riskPoints: [testRiskPoint('rp-1')] }],
    ['grades', { riskPoints: [testRiskPoint('rp-1')] }],
    ['measures', { measures: [testMeasure('m-1', 'rp-1')] }],
  ])('is refused when a nil return for %s stands beside such items', (content, contents) => {
    given(submission, [begun([content])])
      .when(handIn({ ...contents, nilReturns: nil(content) }))
      .thenRefused('SUBMISSION.NIL_RETURN_CONTRADICTED', { content, items: 1 });
  });

  it('says nil once, with a reason, of what is asked for', () => {
    const posts = HELD.posts;
    given(submission, WORKING)
      .when(handIn({ posts, nilReturns: nil('powers', 'powers') }))
      .thenRefused('SUBMISSION.NIL_RETURN_DUPLICATE', { content: 'powers' });
    given(submission, WORKING)
      .when(handIn({ posts, nilReturns: [{ content: 'powers', reason: '' }] }))
      .thenRefused('SUBMISSION.REASON_MISSING', { content: 'powers' });
    given(submission, WORKING)
      .when(handIn({ ...HELD, nilReturns: nil('measures') }))
      .thenRefused('SUBMISSION.CONTENT_NOT_ASKED_FOR', { content: 'measures' });
  });

  it.each<[string, readonly SubmissionContent[], Partial<SubmissionContents>]>([
    ['riskPoints', ['posts', 'powers'], { ...HELD, riskPoints: [testRiskPoint('rp-1')] }],
    ['measures', ['posts', 'powers'], { ...HELD, measures: [testMeasure('m-1', 'rp-1')] }],
    ['powers', ['posts'], HELD],
    ['posts', ['powers'], HELD],
    [
      'responsibilities',
      ['posts', 'powers'],
      { ...HELD, responsibilities: [{ level: 1, postId: 'post-1', personId: 'person-1' }] },
    ],
  ])('is refused with %s nobody asked for', (content, asksFor, contents) => {
    given(submission, [begun(asksFor)])
      .when(handIn(contents))
      .thenRefused('SUBMISSION.CONTENT_NOT_ASKED_FOR', { content });
  });

  it('brings posts and powers along with risk points, to show what was screened', () => {
    given(submission, [begun(['riskPoints', 'grades'])])
      .when(handIn({ ...HELD, riskPoints: [testRiskPoint('rp-1')] }))
      .thenState('submitted');
  });

  it('holds each item once', () => {
    given(submission, WORKING)
      .when(handIn({ ...HELD, posts: [testPost('post-1'), testPost('post-1')] }))
      .thenRefused('SUBMISSION.ITEM_DUPLICATE', { id: 'post-1' });
  });

  it('holds as many items as the limit, and no more', () => {
    const posts = (count: number) => Array.from({ length: count }, (_, index) => testPost(`post-${index}`));
    const asksForPosts = [begun(['posts'])];
    given(submission, asksForPosts)
      .when(handIn({ posts: posts(MAX_SUBMISSION_ITEMS) }))
      .thenState('submitted');
    given(submission, asksForPosts)
      .when(handIn({ posts: posts(MAX_SUBMISSION_ITEMS + 1) }))
      .thenRefused('SUBMISSION.TOO_LARGE', { max: MAX_SUBMISSION_ITEMS });
  });
});

describe('what the unit and the office do with it', () => {
  it('the unit withdraws, with a reason', () => {
    given(submission, SUBMITTED).when(withdraw()).then([withdrawn]).thenState('working');
    given(submission, SUBMITTED).when(withdraw(' ')).thenRefused('SUBMISSION.REASON_MISSING');
    for (const events of [WORKING, RETURNED, ACCEPTED]) {
      given(submission, events).when(withdraw()).thenRefused('SUBMISSION.WRONG_STATE');
    }
  });

  it('the office returns, with reasons', () => {
    const { context } = given(submission, SUBMITTED)
      .when(giveBack())
      .then([returned])
      .thenState('returned')
      .state();
    expect(context).toMatchObject({ returns: 1, returnReasons: ['缺职责'] });
    given(submission, SUBMITTED).when(giveBack([])).thenRefused('SUBMISSION.REASON_MISSING');
    given(submission, SUBMITTED)
      .when(giveBack(['缺职责', '']))
      .thenRefused('SUBMISSION.REASON_MISSING');
    given(submission, ACCEPTED).when(giveBack()).thenRefused('SUBMISSION.WRONG_STATE');
  });

  it('the office accepts the last hand-in, by its revision and digest', () => {
    given(submission, SUBMITTED)
      .when(accept())
      .then([{ type: 'SubmissionAccepted', data: { handedInRevision: 1, digest: 'digest-1', note: '同意' } }])
      .thenState('accepted');
    given(submission, [...RETURNED, handedIn])
      .when(accept())
      .then([
        { type: 'SubmissionAccepted', data: { handedInRevision: 3, digest: 'digest-1', note: '同意' } },
      ]);
    for (const events of [WORKING, RETURNED, ACCEPTED]) {
      given(submission, events).when(accept()).thenRefused('SUBMISSION.WRONG_STATE');
    }
  });

  it('nobody accepts what they handed in, nor notes what has changed since; the own one may be given back', () => {
    const by = (personId: string, more: Partial<Actor> = {}): { readonly actor: Actor } => ({
      actor: { personId, postId: `post-of-${personId}`, unitId: 'unit-a', role: 'office', ...more },
    });
    const own = { ...handedIn, ...by('zhao', { role: 'unitHead' }) };
    const submitted = given(submission, [begun(), own]);
    submitted.when(accept(), by('zhao')).thenRefused('SUBMISSION.OWN_HAND_IN', { personId: 'zhao' });
    const forZhao = { delegationId: 'delegation-1', principalPersonId: 'zhao' };
    submitted.when(accept(), by('qian', forZhao)).thenRefused('SUBMISSION.OWN_HAND_IN');
    submitted.when(giveBack(), by('zhao')).then([returned]);
    submitted.when(accept(), by('qian')).thenState('accepted');
    const items = [{ kind: 'power', id: 'power-1', handedInRevision: 1, revision: 2 }] as const;
    const note: SubmissionCommand = {
      type: 'TakeUpDrift',
      data: { submissionId, decision: 'noted', reason: '名称调整', items, stageOpen: false },
    };
    const since = given(submission, [begun(), own, accepted]);
    since.when(note, by('zhao')).thenRefused('SUBMISSION.OWN_HAND_IN');
    since.when(note, by('qian')).thenState('accepted');
  });

  it('the office opens an accepted one again, with reasons', () => {
    given(submission, ACCEPTED).when(reopen()).then([reopened]).thenState('returned');
    given(submission, ACCEPTED).when(reopen([])).thenRefused('SUBMISSION.REASON_MISSING');
    given(submission, SUBMITTED).when(reopen()).thenRefused('SUBMISSION.WRONG_STATE');
  });
});
