/** Every unit in scope has named a contact. Source: domain, gate criteria of mobilization (联络员). */
import { bilingual } from '../../../kernel/text';
import { unitBlocker } from '../../blockers';
import { factsOf } from '../../facts';
import type { GateRule } from '../../gate-rule';
import { checkNoSettings } from '../../settings';
import { entryOf } from '../../../kernel/keyed';

export const contactsNamed: GateRule = {
  id: 'mobilization/contacts-named',
  version: 1,
  kind: 'mobilization',
  title: bilingual('各单位已确定联络员', 'Every unit has named a contact'),
  codes: ['UNIT_MISSING_CONTACT'],
  checkSettings: checkNoSettings,
  judge: ({ campaign }) =>
    factsOf(campaign)
      .everyUnit.filter(({ unit }) => entryOf(campaign.contacts, unit.unitId) === undefined)
      .map((unit) =>
        unitBlocker(unit, 'UNIT_MISSING_CONTACT', bilingual('还没有确定联络员', 'has named no contact')),
      ),
};
