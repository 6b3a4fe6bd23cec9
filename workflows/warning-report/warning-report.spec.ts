import { given } from '../kernel/given-when-then.spec-support';
import type { Actor } from '../kernel/actor';
import { TEST_MODULE } from '../modules/test-module.spec-support';
import { scheduledReportId, warningReport } from './aggregate';
import type { HandInReport, ReportFacts, SendUrgentReport } from './commands';
import type { ReportHandedInData, Sign, WarningReportEvent } from './events';

const scheme = TEST_MODULE.reporting;
const facts: ReportFacts = { scheme, levelId: 'town', pointIsOpen: true, officerIsAppointed: true };
const sign: Sign = {
  signId: 'sign-1',
  categoryId: 'style',
  natureId: 'emerging',
  content: '办事拖延',
  unitId: null,
  postId: null,
  personId: null,
};
const place = {
  reportId: 'point-1.quarterly.2012-q3',
  networkId: 'network-1',
  pointId: 'point-1',
  atUnitId: 'town-a',
  officerId: 'point-1.person-1',
  toPointId: null,
  toUnitId: 'bureau',
};
const content = {
  scheduleId: 'quarterly',
  period: '2012-q3',
  nil: false,
  nilReason: '',
  signs: [sign],
  sections: [
    { sectionId: 'problems', text: '办事拖延较多' },
    { sectionId: 'figures', text: '1 条' },
  ],
  channelId: 'courier',
};
const said: HandInReport['data'] = { ...place, ...content, handedInOn: '2012-09-12', facts };
const handIn = (change: Partial<HandInReport['data']> = {}) =>
  ({ type: 'HandInReport', data: { ...said, ...change } }) as const;
const handedInData: ReportHandedInData = {
  ...place,
  ...content,
  windowFrom: '2012-09-10',
  windowTo: '2012-09-15',
  handedInOn: '2012-09-12',
  timing: 'inWindow',
};
const handedIn: WarningReportEvent = { type: 'ReportHandedIn', data: handedInData };
const received: WarningReportEvent = {
  type: 'ReportReceived',
  data: { receivedOn: '2012-09-13', note: '' },
};
const classified: WarningReportEvent = {
  type: 'ReportClassified',
  data: { classes: [{ signId: 'sign-1', handlingId: 'warn', grave: true }] },
};
const urgentData: SendUrgentReport['data'] = {
  ...place,
  reportId: 'urgent-1',
  handedInOn: '2012-09-20',
  urgency: '群体性问题',
  signs: [sign],
  channelId: 'courier',
  facts,
};
const urgent = (change: Partial<SendUrgentReport['data']> = {}) =>
  ({ type: 'SendUrgentReport', data: { ...urgentData, ...change } }) as const;
const { reportId } = place;
const receive = { type: 'ReceiveReport', data: { reportId, receivedOn: '2012-09-13', note: '' } } as const;
const classify = (...classes: readonly { signId: string; handlingId: string; grave: boolean }[]) =>
  ({ type: 'ClassifyReport', data: { reportId, classes, scheme } }) as const;
const asWarning = { signId: 'sign-1', handlingId: 'warn', grave: true };
const handle = (change: object = {}) =>
  ({
    type: 'HandleSign',
    data: { reportId, signId: 'sign-1', on: '2012-09-20', outcome: '已约谈', resolved: true, ...change },
  }) as const;
const hostHead: Actor = { personId: 'head', postId: 'bureau-head', unitId: 'bureau', role: 'unitHead' };
const timingOn = (handedInOn: string) =>
  given(warningReport).when(handIn({ handedInOn })).state().context.timing;

describe('a report for a period', () => {
  it('is handed in once, with its window', () => {
    expect(scheduledReportId('point-1', 'quarterly', '2012-q3')).toBe(reportId);
    given(warningReport).when(handIn()).then([handedIn]).thenState('handedIn');
    given(warningReport, [handedIn])
      .when(handIn())
      .thenRefused('WARNING_REPORT.ALREADY_HANDED_IN', { reportId });
  });

  it('outside its window is kept, and marked', () => {
    expect(timingOn('2012-09-09')).toBe('early');
    expect(timingOn('2012-09-10')).toBe('inWindow');
    expect(timingOn('2012-09-15')).toBe('inWindow');
    expect(timingOn('2012-09-16')).toBe('late');
    expect(timingOn('2012-12-31')).toBe('late');
  });

  it('does not come before its period has begun', () => {
    expect(timingOn('2012-07-01')).toBe('early');
    given(warningReport)
      .when(handIn({ handedInOn: '2012-06-30' }))
      .thenRefused('WARNING_REPORT.PERIOD_NOT_BEGUN', { begins: '2012-07-01' });
  });

  it('is corrected by a later one, which keeps day and timing, and is received anew', () => {
    const correction = handIn({ handedInOn: '2012-10-08', signs: [{ ...sign, content: '办事拖延两起' }] });
    const after = given(warningReport, [handedIn, received, classified]).when(correction, {
      corrects: 'past-0',
    });
    expect(after.thenState('handedIn').events()[0]?.data).toMatchObject({
      handedInOn: '2012-09-12',
      timing: 'inWindow',
      signs: [{ content: '办事拖延两起' }],
    });
    expect(after.state().context.classes).toEqual([]);
  });

  it('that is nil says why, and holds no sign', () => {
    const nil = { nil: true, nilReason: '走访未发现', signs: [], sections: [] };
    const monthly = {
      ...nil,
      scheduleId: 'monthly',
      period: '2012-09',
      facts: { ...facts, levelId: 'village' },
    };
    const { when } = given(warningReport);
    when(handIn(monthly)).thenState('handedIn');
    when(handIn({ ...monthly, nilReason: ' ' })).thenRefused('WARNING_REPORT.NO_REASON');
    when(handIn({ ...monthly, signs: [sign] })).thenRefused('WARNING_REPORT.NIL_WITH_SIGNS');
    when(handIn(nil)).thenRefused('WARNING_REPORT.NIL_NOT_ALLOWED');
    when(handIn({ signs: [] })).thenRefused('WARNING_REPORT.NO_SIGNS');
  });

  it('holds every section its schedule asks for, once, and no other', () => {
    const { when } = given(warningReport);
    const [problems, figures] = content.sections as [
      (typeof content.sections)[number],
      (typeof content.sections)[number],
    ];
    when(handIn({ sections: [problems] })).thenRefused('WARNING_REPORT.SECTION_MISSING', {
      missing: ['figures'],
    });
    when(handIn({ sections: [problems, figures, problems] })).thenRefused('WARNING_REPORT.SECTION_UNKNOWN');
    when(handIn({ sections: [problems, figures, { sectionId: 'poem', text: '…' }] })).thenRefused(
      'WARNING_REPORT.SECTION_UNKNOWN',
    );
  });

  it('speaks in the words of the module', () => {
    const { when } = given(warningReport);
    when(handIn({ signs: [{ ...sign, categoryId: 'gossip' }] })).thenRefused(
      'WARNING_REPORT.CATEGORY_UNKNOWN',
    );
    when(handIn({ signs: [{ ...sign, natureId: 'odd' }] })).thenRefused('WARNING_REPORT.NATURE_UNKNOWN');
    when(handIn({ signs: [sign, sign] })).thenRefused('WARNING_REPORT.SIGN_TWICE');
    when(handIn({ channelId: 'pigeon' })).thenRefused('WARNING_REPORT.CHANNEL_UNKNOWN');
    when(handIn({ scheduleId: 'daily' })).thenRefused('WARNING_REPORT.SCHEDULE_UNKNOWN');
    when(handIn({ period: '2012-09' })).thenRefused('WARNING_REPORT.PERIOD_UNKNOWN');
    when(handIn({ facts: { ...facts, levelId: 'village' } })).thenRefused(
      'WARNING_REPORT.SCHEDULE_OF_OTHER_LEVEL',
    );
  });

  it('does not come from an officer who has been dismissed, or from a closed point', () => {
    const { when } = given(warningReport);
    const dismissed = { facts: { ...facts, officerIsAppointed: false } };
    when(handIn(dismissed)).thenRefused('WARNING_REPORT.OFFICER_DISMISSED');
    when(urgent(dismissed)).thenRefused('WARNING_REPORT.OFFICER_DISMISSED');
    when(handIn({ facts: { ...facts, pointIsOpen: false } })).thenRefused('WARNING_REPORT.POINT_CLOSED');
  });
});

describe('a report at once', () => {
  it('needs no window, but a sign and a reason why it could not wait', () => {
    const { when } = given(warningReport);
    const sent = when(urgent()).thenState('handedIn');
    expect(sent.state().context).toMatchObject({ timing: 'urgent', scheduleId: null });
    when(urgent({ urgency: '' })).thenRefused('WARNING_REPORT.NO_REASON');
    when(urgent({ signs: [] })).thenRefused('WARNING_REPORT.NO_SIGNS');
  });

  it('is corrected by a later one, and sent once otherwise', () => {
    const { facts: _, confidential: __, ...data } = urgentData;
    const { when } = given(warningReport, [{ type: 'UrgentReportSent', data }]);
    when(urgent()).thenRefused('WARNING_REPORT.ALREADY_HANDED_IN');
    const corrected = when(urgent({ handedInOn: '2012-09-25' }), { corrects: 'past-0' }).state();
    expect(corrected.context.handedInOn).toBe('2012-09-20');
  });
});

describe('a confidential report', () => {
  const sealed: Sign = { ...sign, categoryId: '', natureId: '', content: 'v1.a.b' };
  const confidential = true;
  const inConfidence: WarningReportEvent = {
    type: 'ReportHandedIn',
    data: { ...handedInData, signs: [sealed], confidential },
  };
  const { when } = given(warningReport, [inConfidence]);

  it('is kept as it is handed in, sealed, and said to be confidential', () => {
    given(warningReport)
      .when(handIn({ signs: [sealed], confidential }))
      .then([inConfidence]);
    given(warningReport)
      .when(handIn({ signs: [sealed, sealed], confidential }))
      .thenRefused('WARNING_REPORT.SIGN_TWICE');
    given(warningReport)
      .when(handIn({ signs: [sealed] }))
      .thenRefused('WARNING_REPORT.CATEGORY_UNKNOWN');
    const { facts: _, confidential: __, ...data } = urgentData;
    given(warningReport)
      .when(urgent({ signs: [sealed], confidential }))
      .then([{ type: 'UrgentReportSent', data: { ...data, signs: [sealed], confidential } }]);
  });

  it('is corrected in confidence only', () => {
    when(handIn(), { corrects: 'past-0' }).thenRefused('WARNING_REPORT.CONFIDENTIAL_STAYS', { reportId });
    when(handIn({ signs: [sealed], confidential }), { corrects: 'past-0' }).then([inConfidence]);
  });

  it('is received and handled by the centre alone, and what comes of it is confidential too', () => {
    when(receive, { actor: hostHead }).thenRefused('WARNING_REPORT.NOT_ADDRESSED_TO_YOU');
    when(receive).then([
      { type: 'ReportReceived', data: { receivedOn: '2012-09-13', note: '', confidential } },
    ]);
    const later = given(warningReport, [inConfidence, received, classified]);
    later
      .when(handle(), { actor: hostHead, occurredAt: '2012-09-20T04:00:00.000Z' })
      .thenRefused('WARNING_REPORT.NOT_ADDRESSED_TO_YOU');
    later
      .when(classify(asWarning))
      .then([{ type: 'ReportClassified', data: { classes: [asWarning], confidential } }]);
  });
});

describe('what is done with a report', () => {
  it('is received by the centre, or by the unit it is addressed to', () => {
    const { when } = given(warningReport, [handedIn]);
    when(receive).thenState('received');
    when(receive, { actor: hostHead }).thenState('received');
    when(receive, { actor: { ...hostHead, unitId: 'town-a' } }).thenRefused(
      'WARNING_REPORT.NOT_ADDRESSED_TO_YOU',
    );
    given(warningReport).when(receive).thenRefused('WARNING_REPORT.NOT_FOUND');
    given(warningReport, [handedIn, received]).when(receive).thenRefused('WARNING_REPORT.WRONG_STATE');
  });

  it('is not received or classified by who reported it', () => {
    const own = { actor: { personId: 'person-1', postId: 'p', unitId: 'bureau', role: 'office' } as const };
    const reported = { ...handedIn, actor: { ...own.actor, role: 'postHolder' } } as const;
    given(warningReport, [reported]).when(receive, own).thenRefused('WARNING_REPORT.OWN_REPORT');
    const forOwn = { personId: 'person-2', delegationId: 'd', principalPersonId: 'person-1' };
    given(warningReport, [reported])
      .when(receive, { actor: { ...own.actor, ...forOwn } })
      .thenRefused('WARNING_REPORT.OWN_REPORT');
    given(warningReport, [reported, received])
      .when(classify(asWarning), own)
      .thenRefused('WARNING_REPORT.OWN_REPORT');
  });

  it('is classified sign by sign, each once', () => {
    const { when } = given(warningReport, [handedIn, received]);
    when(classify(asWarning)).then([classified]).thenState('classified');
    when(classify()).thenRefused('WARNING_REPORT.SIGN_UNCLASSIFIED', { signIds: ['sign-1'] });
    when(classify(asWarning, asWarning)).thenRefused('WARNING_REPORT.SIGN_TWICE');
    when(classify({ ...asWarning, signId: 'sign-2' })).thenRefused('WARNING_REPORT.SIGN_UNKNOWN');
    when(classify({ ...asWarning, handlingId: 'forget' })).thenRefused('WARNING_REPORT.HANDLING_UNKNOWN');
    given(warningReport, [handedIn]).when(classify(asWarning)).thenRefused('WARNING_REPORT.WRONG_STATE');
  });

  it('is nothing to classify where there was nothing to report', () => {
    const nil: WarningReportEvent = {
      type: 'ReportHandedIn',
      data: { ...handedInData, nil: true, nilReason: '无', signs: [] },
    };
    given(warningReport, [nil, received]).when(classify()).thenRefused('WARNING_REPORT.NOTHING_TO_CLASSIFY');
  });

  it('is what was done about each sign', () => {
    const { when } = given(warningReport, [handedIn, received, classified]);
    when(handle()).thenState('classified');
    when(handle({ on: '2012-09-12' })).thenState('classified');
    when(handle({ on: '2012-09-11' })).thenRefused('WARNING_REPORT.HANDLED_BEFORE_REPORT');
    when(handle({ on: '2013-01-01' })).thenRefused('WARNING_REPORT.DATE_IN_FUTURE');
    when(handle({ signId: 'sign-9' })).thenRefused('WARNING_REPORT.SIGN_UNKNOWN');
    when(handle({ outcome: ' ' })).thenRefused('WARNING_REPORT.NO_REASON');
    given(warningReport, [handedIn]).when(handle()).thenRefused('WARNING_REPORT.WRONG_STATE');
  });
});
