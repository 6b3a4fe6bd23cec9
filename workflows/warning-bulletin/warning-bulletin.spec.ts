import { given } from '../kernel/given-when-then.spec-support';
import { TEST_MODULE } from '../modules/test-module.spec-support';
import { walk } from '../walk.spec-support';
import { warningBulletin } from './aggregate';
import type { BulletinIssuedData, WarningBulletinEvent } from './events';

const bulletinId = 'bulletin-1';
const kinds = TEST_MODULE.bulletins;
const unit = { unitId: 'finance', postId: null };
const post = { unitId: 'finance', postId: 'cashier' };
const data: BulletinIssuedData = {
  bulletinId,
  networkId: 'network-1',
  kindId: 'bulletin',
  number: '预警〔2012〕1号',
  title: '报销审批',
  text: '补签较多',
  recipients: [unit, post],
  reportedTo: '',
  analysisId: null,
  issuedOn: '2012-03-01',
  answerBy: '2012-03-16',
};
const issued: WarningBulletinEvent = { type: 'BulletinIssued', data };
const { answerBy: _, ...said } = data;
const issue = (change: Partial<BulletinIssuedData> = {}) =>
  ({ type: 'IssueBulletin', data: { ...said, ...change, kinds } }) as const;
const answer = (change: object = {}) =>
  ({
    type: 'AnswerBulletin',
    data: { bulletinId, ...unit, measures: '改为事前审批', on: '2012-03-16', ...change },
  }) as const;
const answered: WarningBulletinEvent = {
  type: 'BulletinAnswered',
  data: { ...unit, measures: '改为事前审批', on: '2012-03-16', late: false },
};
const check = (outcome: 'accepted' | 'returned', finding = '', change: object = {}) =>
  ({
    type: 'CheckBulletinAnswer',
    data: { bulletinId, ...unit, outcome, finding, on: '2012-03-20', ...change },
  }) as const;
const returned: WarningBulletinEvent = {
  type: 'BulletinAnswerChecked',
  data: { ...unit, outcome: 'returned', finding: '制度未修订', on: '2012-03-20' },
};
const head = { personId: 'head', postId: 'finance-head', unitId: 'finance', role: 'unitHead' } as const;

describe('a bulletin', () => {
  it('is issued once; its date follows from its kind', () => {
    given(warningBulletin).when(issue()).then([issued]).thenState('issued');
    given(warningBulletin, [issued]).when(issue()).thenRefused('WARNING_BULLETIN.ALREADY_EXISTS');
    const urgent = given(warningBulletin)
      .when(issue({ kindId: 'urgent' }))
      .state();
    expect(urgent.context.answerBy).toBeNull();
  });

  it('is of a kind the module has, says something, and goes to somebody', () => {
    const { when } = given(warningBulletin);
    when(issue({ kindId: 'poem' })).thenRefused('WARNING_BULLETIN.KIND_UNKNOWN');
    when(issue({ number: ' ' })).thenRefused('WARNING_BULLETIN.NO_TEXT');
    when(issue({ recipients: [] })).thenRefused('WARNING_BULLETIN.NO_RECIPIENT');
    when(issue({ recipients: [], reportedTo: '市教育局' })).thenState('issued');
    when(issue({ recipients: [unit, unit] })).thenRefused('WARNING_BULLETIN.RECIPIENT_TWICE');
  });

  it('is answered by those it went to; a late answer is taken and marked', () => {
    const { when } = given(warningBulletin, [issued]);
    when(answer(), { actor: head }).then([answered]);
    const late = when(answer({ on: '2012-03-17' })).events();
    expect(late[0]?.data).toMatchObject({ late: true });
    when(answer({ postId: 'cashier' })).thenState('issued');
    when(answer({ unitId: 'general' })).thenRefused('WARNING_BULLETIN.NOT_A_RECIPIENT');
    when(answer({ postId: 'clerk' })).thenRefused('WARNING_BULLETIN.NOT_A_RECIPIENT');
    when(answer({ measures: '' })).thenRefused('WARNING_BULLETIN.NO_TEXT');
    given(warningBulletin).when(answer()).thenRefused('WARNING_BULLETIN.NOT_FOUND');
    given(warningBulletin, [{ type: 'BulletinIssued', data: { ...data, answerBy: null } }])
      .when(answer())
      .thenRefused('WARNING_BULLETIN.NO_ANSWER_ASKED');
  });

  it('is answered again only after the answer was returned', () => {
    given(warningBulletin, [issued, answered])
      .when(answer())
      .thenRefused('WARNING_BULLETIN.ALREADY_ANSWERED');
    given(warningBulletin, [issued, answered, returned]).when(answer()).thenState('issued');
  });

  it('has each answer checked, by somebody else than who gave it', () => {
    const { when } = given(warningBulletin, [issued, { ...answered, actor: head }]);
    when(check('accepted')).thenState('issued');
    when(check('returned', '制度未修订')).then([returned]);
    when(check('returned')).thenRefused('WARNING_BULLETIN.NO_REASON');
    when(check('accepted'), { actor: head }).thenRefused('WARNING_BULLETIN.OWN_ANSWER');
    const proxy = { ...head, personId: 'proxy', delegationId: 'delegation-1', principalPersonId: 'head' };
    when(check('accepted'), { actor: proxy }).thenRefused('WARNING_BULLETIN.OWN_ANSWER');
    given(warningBulletin, [issued, { ...answered, actor: proxy }])
      .when(check('accepted'), { actor: head })
      .thenRefused('WARNING_BULLETIN.OWN_ANSWER');
    when(check('accepted', '', { postId: 'cashier' })).thenRefused('WARNING_BULLETIN.NOT_ANSWERED');
    when(check('accepted', '', { unitId: 'general' })).thenRefused('WARNING_BULLETIN.NOT_A_RECIPIENT');
  });

  it('is withdrawn for a reason', () => {
    const withdraw = (reason: string) =>
      ({ type: 'WithdrawBulletin', data: { bulletinId, reason } }) as const;
    given(warningBulletin, [issued]).when(withdraw('')).thenRefused('WARNING_BULLETIN.NO_REASON');
    given(warningBulletin, [issued]).when(withdraw('重复')).thenState('withdrawn');
    const withdrawn: WarningBulletinEvent = { type: 'BulletinWithdrawn', data: { reason: '重复' } };
    given(warningBulletin, [issued, withdrawn]).when(answer()).thenRefused('WARNING_BULLETIN.WRONG_STATE');
    expect(walk(warningBulletin, [issued, answered, returned, withdrawn]).takes).toEqual({
      none: ['BulletinIssued'],
      issued: ['BulletinAnswered', 'BulletinAnswerChecked', 'BulletinWithdrawn'],
      withdrawn: [],
    });
  });
});
