/** The smallest organisation that can run a campaign, and the campaign `bench` of the plan of the same id. */
import type { Engine } from '../src/engine';

const OCCURRED_AT = '2026-01-05T01:00:00.000Z';
const ADMINISTRATOR = { acting: { personId: 'admin', postId: 'administrator' }, occurredAt: OCCURRED_AT };

/** Who gives the commands, and when they say it was. */
export const HEAD = { acting: { personId: 'head', postId: 'director' }, occurredAt: OCCURRED_AT };

/** `bureau`, and the person `head` in its post `director`; further units below it. */
export async function officeWithHead(
  { gateway }: Pick<Engine, 'gateway'>,
  unitIds: readonly string[] = [],
): Promise<void> {
  await gateway.foundOrganisation({
    unit: { unitId: 'bureau', name: '某局', kind: 'body' },
    post: { postId: 'administrator', name: '系统管理员' },
    person: { personId: 'admin', name: '管理员' },
    occurredAt: OCCURRED_AT,
  });
  await gateway.execute({
    type: 'EstablishPost',
    data: { postId: 'director', unitId: 'bureau', name: '局长', rank: 'leader', role: 'unitHead', seats: 1 },
    ...ADMINISTRATOR,
  });
  await gateway.execute({
    type: 'RegisterPerson',
    data: { personId: 'head', name: '甲某' },
    acting: ADMINISTRATOR.acting,
  });
  await gateway.execute({
    type: 'AppointPerson',
    data: { postId: 'director', appointmentId: 'a1', personId: 'head', from: '2026-01-01' },
    ...ADMINISTRATOR,
  });
  await Promise.all(
    unitIds.map((unitId, index) =>
      gateway.execute({
        type: 'EstablishUnit',
        data: { unitId, name: `第${index + 1}科`, kind: 'section', parentId: 'bureau' },
        ...ADMINISTRATOR,
      }),
    ),
  );
}

export async function launchBench(
  { gateway }: Pick<Engine, 'gateway'>,
  scopeUnitIds: readonly string[],
): Promise<void> {
  await gateway.execute({
    type: 'LaunchCampaign',
    data: {
      campaignId: 'bench',
      title: '测量',
      hostUnitId: 'bureau',
      planId: 'bench',
      year: 2026,
      scopeUnitIds,
      group: { headPostIds: ['director'], deputyPostIds: [], memberPostIds: [] },
      office: { directorPostId: 'director', memberPostIds: [] },
      previousCampaignId: null,
    },
    ...HEAD,
  });
}
