import type { CampaignEvent } from '../../../campaign/events';
import { asking } from '../../asking.spec-support';
import { contactsNamed } from './rule';

const contact = (unitId: string): CampaignEvent => ({
  type: 'ContactNamed',
  data: { unitId, postId: 'post-1', personId: 'person-1' },
});

it('passes when every unit has a contact', () => {
  expect(asking(contactsNamed, { events: [contact('unit-a'), contact('unit-b')] })).toEqual([]);
});

it('blocks for each unit that has none', () => {
  expect(asking(contactsNamed, { events: [contact('unit-b')] })).toEqual([
    'UNIT_MISSING_CONTACT unit-a unit-a',
  ]);
});

it('does not ask a unit that is no longer in scope', () => {
  const removed: CampaignEvent = {
    type: 'ScopeChanged',
    data: { added: [], removedUnitIds: ['unit-a'], reason: '撤并' },
  };
  expect(asking(contactsNamed, { events: [contact('unit-b'), removed] })).toEqual([]);
});
