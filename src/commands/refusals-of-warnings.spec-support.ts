/** Warnings, rectifications and accountability actions that refer to what is not there, is over, or belongs elsewhere. */
import { CAMPAIGN } from '../../test/support/campaign-year';
import { POSTS } from '../../test/support/organisation';
import type { Town } from '../../test/support/town';
import { issueRequest, launchWarned, orderRequest } from '../../test/support/warning-story';
import { row, rowAfter } from './refusals-places.spec-support';

const here = { kind: 'campaign', id: CAMPAIGN } as const;
const asOffice = (town: Town) => town.as('officeDirector');
const issue = (town: Town, changes: object) =>
  asOffice(town).execute('IssueWarning', issueRequest('finance', changes));
const order = (town: Town, changes: object) =>
  asOffice(town).execute('OrderRectification', { ...orderRequest('r-1', '2030-01-01'), ...changes });

export const REFUSALS_OF_WARNINGS = {
  'PROGRAMME.OVER': [
    row('a warning in a campaign that has ended', 'over', (town) => issue(town, { programme: here })),
    row('a rectification in a campaign that has ended', 'over', (town) => order(town, { programme: here })),
  ],
  'PROGRAMME.UNIT_NOT_IN_SCOPE': [
    row('a rectification ordered of a unit that takes no part', 'grading', (town) =>
      order(town, { programme: here, unitId: 'general', responsiblePostId: null }),
    ),
    row('an action asked for on a unit that takes no part', 'grading', (town) =>
      asOffice(town).execute('AskAccountability', {
        actionId: 'a-1',
        programme: here,
        unitId: 'general',
        personId: null,
        reason: '多次逾期',
        grounds: [{ kind: 'other', text: '抽查' }],
      }),
    ),
  ],
  'PROGRAMME.OTHER': [
    rowAfter(
      "an action on another campaign's rectification",
      'control',
      (town) => order(town, { rectificationId: 'r-2', programme: here }),
      (town) =>
        asOffice(town).execute('AskAccountability', {
          actionId: 'a-2',
          programme: { kind: 'campaign', id: 'other' },
          unitId: 'finance',
          personId: null,
          reason: '多次逾期',
          grounds: [{ kind: 'rectification', rectificationId: 'r-2' }],
        }),
    ),
  ],
  'WARNING.NO_SCHEME': [
    row('a warning where the plan has no colours', 'grading', (town) => issue(town, { programme: here })),
  ],
  'WARNING.UNKNOWN_COLOUR': [
    rowAfter(
      'a colour the plan does not have',
      'founded',
      (town) => launchWarned(town),
      (town) => issue(town, { colourId: 'green' }),
    ),
  ],
  'WARNING.NUMBER_TAKEN': [
    rowAfter(
      'a notice number of this year',
      'founded',
      (town) => issue(town, { noticeNumber: '廉预警〔2026〕1号', matterId: 'first' }),
      (town) => issue(town, { noticeNumber: '廉预警〔2026〕1号', matterId: 'second' }),
    ),
  ],
  'WARNING.SUBJECT_WITHOUT_POST': [
    row('a person without the post', 'founded', (town) =>
      issue(town, { subject: { kind: 'person', id: POSTS.cashier.personId } }),
    ),
  ],
};
