/** Refused before anything is decided: times, keys, revisions, corrections, and who acts. */
import { CAMPAIGN, launchRequest, pointRequest, POINTS } from '../../test/support/campaign-year';
import { around } from '../../test/support/store-wrappers';
import type { Extras, Town } from '../../test/support/town';
import { StoreError } from '../event-store/store-error';
import { row, rowAfter, type Rows } from './refusals-places.spec-support';

const rename = (town: Town, extras: Extras, name = '财务审计科') =>
  town.as('administrator').execute('RenameUnit', { unitId: 'finance', name }, extras);

export const REFUSALS_OF_ACTING = {
  'COMMAND.OCCURRED_MALFORMED': [
    row('a time without milliseconds', 'founded', (town) =>
      rename(town, { occurredAt: '2024-01-02T01:00:00Z' }),
    ),
    row('a day', 'founded', (town) => rename(town, { occurredAt: '2024-01-02' })),
    row('a day that is none', 'founded', (town) => rename(town, { occurredAt: '2023-02-30T00:00:00.000Z' })),
    row('a month that is none', 'founded', (town) =>
      rename(town, { occurredAt: '2024-13-01T00:00:00.000Z' }),
    ),
  ],
  'COMMAND.OCCURRED_IN_FUTURE': [
    row('a millisecond from now', 'founded', (town) =>
      // Each act comes a minute after the one before.
      rename(town, { occurredAt: new Date(Date.parse(town.now) + 60_001).toISOString() }),
    ),
  ],
  'COMMAND.STALE_REVISION': [
    row('a stream that has moved on', 'founded', (town) => rename(town, { expectedRevision: 7 })),
    row('a stream that should not be there', 'founded', (town) => rename(town, { expectedRevision: -1 })),
  ],
  'COMMAND.KEY_REUSED': [
    rowAfter(
      'for another command on the same stream',
      'founded',
      (town) => rename(town, { idempotencyKey: 'once' }),
      (town) => rename(town, { idempotencyKey: 'once' }, '财会科'),
    ),
    rowAfter(
      'for a command on another stream',
      'founded',
      async (town) => {
        await rename(town, { idempotencyKey: 'twice' }, '财务一科');
        await town.settled();
      },
      (town) =>
        town
          .as('administrator')
          .execute('RenameUnit', { unitId: 'general', name: '综合科' }, { idempotencyKey: 'twice' }),
    ),
  ],
  'COMMAND.CORRECTS_UNKNOWN': [
    row('an event of nowhere', 'founded', (town) =>
      rename(town, { corrects: '00000000-0000-8000-8000-000000000000' }),
    ),
    rowAfter(
      'an event of another stream',
      'founded',
      (town) => town.store.readStream('unit-general'),
      (town, [other]) => rename(town, { corrects: other!.id }),
    ),
  ],
  'COMMAND.CORRECTS_OTHER_TYPE': [
    rowAfter(
      'a renaming that corrects the setting up',
      'founded',
      (town) => town.store.readStream('unit-finance'),
      (town, [first]) => rename(town, { corrects: first!.id }, '预算科'),
    ),
  ],
  'COMMAND.ALREADY_CORRECTED': [
    rowAfter(
      'what a correction, itself corrected, has replaced',
      'founded',
      async (town) => {
        const [first] = (await rename(town, {}, '财务二科')).events;
        const [second] = (await rename(town, { corrects: first!.id }, '财务三科')).events;
        await rename(town, { corrects: second!.id }, '财务四科');
        return first!;
      },
      (town, first) => rename(town, { corrects: first.id }, '财务五科'),
    ),
  ],
  'COMMAND.BUSY': [
    rowAfter(
      'a stream that moves on at every attempt',
      'founded',
      (town) => {
        const append = () => Promise.reject(new StoreError('STORE.REVISION_CONFLICT'));
        return town.beside({ store: around(town.store, { append }) });
      },
      (_, beside) => rename(beside, {}, '决算科').finally(() => beside.close()),
    ),
  ],
  'ACTING.UNKNOWN_POST': [
    row('a post that never was', 'founded', (town) =>
      town
        .hand({ personId: 'zhao', postId: 'nowhere' })
        .execute('RenameUnit', { unitId: 'finance', name: '新' }),
    ),
  ],
  'ACTING.NOT_HOLDER': [
    row('somebody else’s post', 'founded', (town) =>
      town
        .hand({ personId: 'chu', postId: 'administrator' })
        .execute('RenameUnit', { unitId: 'finance', name: '新' }),
    ),
    row('a post nobody holds', 'founded', (town) =>
      town
        .hand({ personId: 'chu', postId: 'vacant' })
        .execute('RecordPostDuties', { postId: 'vacant', duties: [] }),
    ),
    row('an abolished post', 'founded', (town) =>
      town
        .hand({ personId: 'chu', postId: 'gone' })
        .execute('RecordPostDuties', { postId: 'gone', duties: [] }),
    ),
    row('an act before the appointment', 'founded', (town) =>
      rename(town, { occurredAt: '2024-01-01T15:59:59.999Z' }),
    ),
    row('standing in for somebody who does not hold the post', 'founded', (town) =>
      rename(town, { onBehalfOf: { personId: 'chu', postId: 'bureau-head' } }),
    ),
  ],
  'ACTING.NOT_BY_PROXY': [
    rowAfter(
      'a pledge by the delegate of the head who gives it',
      'mobilization',
      (town) =>
        town.as('licensingHead').execute('DelegatePost', {
          postId: 'licensing-head',
          delegationId: 'delegation-1',
          appointmentId: 'licensing-head.1',
          personId: 'chu',
          from: town.now.slice(0, 10),
          until: town.now.slice(0, 10),
          reason: '出差',
        }),
      (town) =>
        town
          .hand({ personId: 'chu', postId: 'licensing-head' })
          .execute('GivePledge', { campaignId: CAMPAIGN, unitId: 'licensing', text: '规范用权' }),
    ),
  ],
  'RIGHTS.DENIED': [
    row('a clerk who renames a unit', 'founded', (town) =>
      town.as('cashier').execute('RenameUnit', { unitId: 'finance', name: '新' }),
    ),
    row('the public', 'founded', (town) =>
      town.public.execute('RenameUnit', { unitId: 'finance', name: '新' }),
    ),
    row('the head of another section', 'identification', (town) =>
      town.as('financeHead').execute('FindRiskPoint', pointRequest(POINTS[0]!)),
    ),
    row('somebody who is not in the group that is launched', 'founded', (town) =>
      town.as('cashier').execute('LaunchCampaign', launchRequest(CAMPAIGN)),
    ),
  ],
  'ORGANISATION.ALREADY_FOUNDED': [
    row('a second founding', 'founded', (town) =>
      town.gateway.foundOrganisation({
        unit: { unitId: 'second', name: '某局', kind: 'body' },
        post: { postId: 'second', name: '管理员' },
        person: { personId: 'second', name: '甲' },
      }),
    ),
  ],
} as const satisfies Rows<string>;
