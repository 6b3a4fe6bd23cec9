/** At random: what the administrator does, and the duties of posts. */
import { POSTS } from '../../support/organisation';
import { ALL_POSTS, REASON, campaign, deed, later, newPost, newUnit, type Deeds } from '../board';

export const organisation: Deeds<
  | 'EstablishUnit'
  | 'RenameUnit'
  | 'MoveUnit'
  | 'AbolishUnit'
  | 'RegisterPerson'
  | 'RenamePerson'
  | 'OpenAccount'
  | 'ResetPassword'
  | 'LockAccount'
  | 'UnlockAccount'
  | 'CloseAccount'
  | 'IssueApiToken'
  | 'RevokeApiToken'
  | 'EstablishPost'
  | 'RenamePost'
  | 'ChangeSeats'
  | 'RecordPostDuties'
  | 'AppointPerson'
  | 'EndAppointment'
  | 'DelegatePost'
  | 'EndDelegation'
  | 'DeclarePostWithoutRisk'
  | 'AbolishPost'
> = {
  EstablishUnit: (board) =>
    deed('administrator', 'EstablishUnit', {
      ...newUnit(board),
      name: '组',
      kind: 'section',
      parentId: board.dice.pick(['general', 'unit-0', 'unit-1'] as const),
    }),
  RenameUnit: (board) =>
    deed('administrator', 'RenameUnit', { ...newUnit(board), name: board.dice.id('名', 3) }),
  MoveUnit: (board) =>
    deed('administrator', 'MoveUnit', {
      ...newUnit(board),
      parentId: board.dice.pick(['finance', 'unit-0', 'unit-1', 'unit-2'] as const),
    }),
  AbolishUnit: (board) => deed('administrator', 'AbolishUnit', { ...newUnit(board), ...REASON }),
  RegisterPerson: ({ dice }) =>
    deed('administrator', 'RegisterPerson', { personId: dice.id('person', 3), name: '新人' }),
  RenamePerson: ({ dice }) =>
    deed('administrator', 'RenamePerson', { personId: dice.id('person', 3), name: dice.id('名', 3) }),
  OpenAccount: ({ dice }) =>
    deed('administrator', 'OpenAccount', {
      accountId: dice.id('account', 3),
      personId: dice.id('person', 3),
      password: 'v1.sealed.once',
    }),
  ResetPassword: ({ dice }) =>
    deed('administrator', 'ResetPassword', { accountId: dice.id('account', 3), password: 'v1.sealed.anew' }),
  LockAccount: ({ dice }) =>
    deed('administrator', 'LockAccount', { accountId: dice.id('account', 3), ...REASON }),
  UnlockAccount: ({ dice }) =>
    deed('administrator', 'UnlockAccount', { accountId: dice.id('account', 3), ...REASON }),
  CloseAccount: ({ dice }) =>
    deed('administrator', 'CloseAccount', { accountId: dice.id('account', 3), ...REASON }),
  IssueApiToken: (board) =>
    deed('administrator', 'IssueApiToken', {
      accountId: board.dice.id('account', 3),
      tokenId: board.dice.id('token'),
      name: '数据平台',
      postId: POSTS.officeClerk.postId,
      scopes: [board.dice.pick(['read', 'write', 'write:ListPower'])],
      until: later(board),
      digest: 'ab'.repeat(32),
    }),
  RevokeApiToken: ({ dice }) =>
    deed('administrator', 'RevokeApiToken', {
      accountId: dice.id('account', 3),
      tokenId: dice.id('token'),
      ...REASON,
    }),
  EstablishPost: (board) =>
    deed('administrator', 'EstablishPost', {
      ...newPost(board),
      unitId: board.dice.pick(['finance', 'unit-0'] as const),
      name: '岗',
      rank: 'staff',
      role: 'postHolder',
      seats: 1 + board.dice.roll(2),
    }),
  RenamePost: (board) =>
    deed('administrator', 'RenamePost', { ...newPost(board), name: board.dice.id('名', 3) }),
  ChangeSeats: (board) =>
    deed('administrator', 'ChangeSeats', {
      ...newPost(board),
      seats: 1 + board.dice.roll(3),
      reason: '编制调整',
    }),
  RecordPostDuties: (board) => {
    const name = board.dice.pick(ALL_POSTS);
    const duties = [{ content: board.dice.id('职责', 3), handledBy: '本人', basis: '三定方案' }];
    return deed(name, 'RecordPostDuties', { postId: POSTS[name].postId, duties });
  },
  AppointPerson: (board) =>
    deed('administrator', 'AppointPerson', {
      ...newPost(board),
      appointmentId: board.dice.id('appointment'),
      personId: board.dice.id('person', 3),
      from: later(board),
    }),
  EndAppointment: (board) =>
    deed('administrator', 'EndAppointment', {
      ...newPost(board),
      appointmentId: board.dice.id('appointment'),
      until: later(board),
      ...REASON,
    }),
  DelegatePost: (board) => {
    const { postId } = POSTS[board.dice.pick(ALL_POSTS)];
    return deed('administrator', 'DelegatePost', {
      postId,
      delegationId: board.dice.id('delegation'),
      appointmentId: `${postId}.1`,
      personId: board.dice.id('person', 3),
      from: board.today,
      until: later(board),
      ...REASON,
    });
  },
  EndDelegation: (board) =>
    deed('administrator', 'EndDelegation', {
      postId: POSTS[board.dice.pick(ALL_POSTS)].postId,
      delegationId: board.dice.id('delegation'),
      ...REASON,
    }),
  DeclarePostWithoutRisk: ({ dice }) => {
    const name = dice.pick(ALL_POSTS);
    return deed(name, 'DeclarePostWithoutRisk', { postId: POSTS[name].postId, ...campaign, ...REASON });
  },
  AbolishPost: (board) => deed('administrator', 'AbolishPost', { ...newPost(board), ...REASON }),
};
