import { given } from '../kernel/given-when-then.spec-support';
import type { Actor } from '../kernel/actor';
import { TEST_MODULE } from '../modules/test-module.spec-support';
import { walk } from '../walk.spec-support';
import { informationOfficer, officerIdOf } from './aggregate';
import type { Appointer, OfficerFacts } from './commands';
import type { InformationOfficerEvent, OfficerAppointedData } from './events';

const officerId = 'point-1.person-1';
const data: OfficerAppointedData = {
  officerId,
  networkId: 'network-1',
  pointId: 'point-1',
  personId: 'person-1',
  postId: 'post-1',
  kindId: 'regular',
  appointedOn: '2012-03-01',
};
const factsOf = (appointer: Appointer): OfficerFacts => ({ scheme: TEST_MODULE.network.officers, appointer });
const facts = factsOf({ by: 'centre' });
const byTown = factsOf({ by: 'above', unitId: 'town-a' });
const townHead: Actor = { personId: 'head', postId: 'town-head', unitId: 'town-a', role: 'unitHead' };
const otherHead: Actor = { ...townHead, unitId: 'town-b' };

const appointed: InformationOfficerEvent = { type: 'OfficerAppointed', data };
const dismissed: InformationOfficerEvent = {
  type: 'OfficerDismissed',
  data: { groundId: 'careless', reason: '敷衍塞责', on: '2012-10-01' },
};
const appoint = (change: object = {}, who: OfficerFacts = facts) =>
  ({ type: 'AppointOfficer', data: { ...data, pointIsOpen: true, facts: who, ...change } }) as const;
const train = (change: object = {}) =>
  ({
    type: 'TrainOfficer',
    data: {
      officerId,
      facts,
      trainingId: 't-1',
      on: '2012-03-01',
      formId: 'class',
      topic: '采集',
      ...change,
    },
  }) as const;
const assess = (resultId: string, who: OfficerFacts = facts) =>
  ({
    type: 'AssessOfficer',
    data: { officerId, facts: who, period: '2012', resultId, finding: '报送及时', on: '2012-12-31' },
  }) as const;
const dismiss = (groundId: string, reason = '无工作业绩', who: OfficerFacts = facts) =>
  ({ type: 'DismissOfficer', data: { officerId, facts: who, groundId, reason, on: '2012-12-31' } }) as const;

describe('an information officer', () => {
  it('is one person at one point', () => {
    expect(officerIdOf('point-1', 'person-1')).toBe(officerId);
    given(informationOfficer).when(appoint()).then([appointed]).thenState('appointed');
    given(informationOfficer, [appointed])
      .when(appoint())
      .thenRefused('INFORMATION_OFFICER.ALREADY_APPOINTED', { officerId });
  });

  it('may be appointed again after a dismissal', () => {
    const again = given(informationOfficer, [appointed, dismissed]).when(appoint()).thenState('appointed');
    expect(again.state().context.dismissedOn).toBeNull();
  });

  it('is appointed by the centre where the level says so, and there by nobody else', () => {
    given(informationOfficer)
      .when(appoint(), { actor: townHead })
      .thenRefused('INFORMATION_OFFICER.OTHER_APPOINTER', { by: 'centre' });
  });

  it('is appointed by the head of the unit above where the level says so, and there by nobody else', () => {
    const { when } = given(informationOfficer);
    when(appoint({}, byTown), { actor: townHead }).then([appointed]);
    when(appoint({}, byTown), { actor: otherHead }).thenRefused('INFORMATION_OFFICER.OTHER_APPOINTER', {
      unitId: 'town-a',
    });
    when(appoint({}, byTown)).thenRefused('INFORMATION_OFFICER.OTHER_APPOINTER');
  });

  it('of a kind the centre keeps to itself is the centre’s at every level', () => {
    const { when } = given(informationOfficer);
    when(appoint({ kindId: 'invited' }, byTown)).thenState('appointed');
    when(appoint({ kindId: 'invited' }, byTown), { actor: townHead }).thenRefused(
      'INFORMATION_OFFICER.OTHER_APPOINTER',
    );
  });

  it('is of a kind the module has, at an open point', () => {
    const { when } = given(informationOfficer);
    when(appoint({ kindId: 'secret' })).thenRefused('INFORMATION_OFFICER.KIND_UNKNOWN');
    when(appoint({ pointIsOpen: false })).thenRefused('INFORMATION_OFFICER.POINT_CLOSED');
  });

  it('is trained after the appointment, once for each training', () => {
    const { when } = given(informationOfficer, [appointed]);
    when(train()).thenState('appointed');
    when(train(), { actor: otherHead }).thenState('appointed');
    when(train({ on: '2012-02-29' })).thenRefused('INFORMATION_OFFICER.TRAINED_BEFORE_APPOINTMENT');
    when(train({ on: '2012-12-31' })).thenState('appointed');
    when(train({ on: '2013-01-01' })).thenRefused('INFORMATION_OFFICER.DATE_IN_FUTURE');
    when(train({ formId: 'telepathy' })).thenRefused('INFORMATION_OFFICER.FORM_UNKNOWN');
    const { on, formId, topic, trainingId } = train().data;
    const trained: InformationOfficerEvent = {
      type: 'OfficerTrained',
      data: { on, formId, topic, trainingId },
    };
    given(informationOfficer, [appointed, trained])
      .when(train())
      .thenRefused('INFORMATION_OFFICER.TRAINING_TWICE');
  });

  it('is assessed with a result of the module, whose consequence is kept', () => {
    const { when } = given(informationOfficer, [appointed]);
    const after = when(assess('poor')).state();
    expect(after.context.lastAssessment).toMatchObject({ resultId: 'poor', consequence: 'dismiss' });
    when(assess('splendid')).thenRefused('INFORMATION_OFFICER.RESULT_UNKNOWN');
    when(assess('good'), { actor: townHead }).thenRefused('INFORMATION_OFFICER.OTHER_APPOINTER');
    when(assess('good', byTown), { actor: townHead }).thenState('appointed');
  });

  it('is dismissed on a ground of the module and for a reason, by who appoints', () => {
    const { when } = given(informationOfficer, [appointed]);
    when(dismiss('careless')).thenState('dismissed');
    when(dismiss('dislike')).thenRefused('INFORMATION_OFFICER.GROUND_UNKNOWN');
    when(dismiss('careless', ' ')).thenRefused('INFORMATION_OFFICER.NO_REASON');
    when(dismiss('careless', '不称职', byTown), { actor: otherHead }).thenRefused(
      'INFORMATION_OFFICER.OTHER_APPOINTER',
    );
  });

  it('who has been dismissed is neither trained nor dismissed again', () => {
    const { when } = given(informationOfficer, [appointed, dismissed]);
    when(train()).thenRefused('INFORMATION_OFFICER.WRONG_STATE');
    when(dismiss('careless')).thenRefused('INFORMATION_OFFICER.WRONG_STATE');
    given(informationOfficer).when(train()).thenRefused('INFORMATION_OFFICER.NOT_FOUND');
    expect(walk(informationOfficer, [appointed, dismissed]).takes).toEqual({
      none: ['OfficerAppointed'],
      appointed: ['OfficerDismissed'],
      dismissed: ['OfficerAppointed'],
    });
  });
});
