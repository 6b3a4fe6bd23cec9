/** Refused because of what a command in a warning network refers to. */
import {
  NETWORK_REQUEST,
  OFFICER_REQUEST,
  POINT_REQUEST,
  REPORT_REQUEST,
  SIGN,
  URGENT_REQUEST,
} from '../../test/support/network-story';
import type { Town } from '../../test/support/town';
import { rowAfter, type Rows } from './refusals-places.spec-support';

const OTHER = 'other-network';

/** Two networks of one bureau; the first has a point with an officer and an urgent report. */
async function networks(town: Town): Promise<void> {
  await town.as('bureauHead').execute('EstablishNetwork', NETWORK_REQUEST);
  await town.as('bureauHead').execute('EstablishNetwork', { ...NETWORK_REQUEST, networkId: OTHER });
  await town.as('officeDirector').execute('OpenMonitoringPoint', POINT_REQUEST);
  await town.as('officeDirector').execute('AppointOfficer', OFFICER_REQUEST);
  await town.as('cashier').execute('SendUrgentReport', URGENT_REQUEST);
  await town.as('officeDirector').execute('ReceiveReport', { reportId: URGENT_REQUEST.reportId, note: '' });
  await town.as('officeDirector').execute('MakeAnalysis', analysis(NETWORK_REQUEST.networkId, 'analysis-0'));
}

/** The rows share their towns, and what they need is set up once in each. */
const ready = new WeakMap<Town, Promise<void>>();

function set(town: Town): Promise<void> {
  const known = ready.get(town) ?? networks(town);
  ready.set(town, known);
  return known;
}

const analysis = (networkId: string, analysisId: string) => ({
  networkId,
  analysisId,
  pointId: null,
  kindId: 'regular',
  title: '分析',
  from: '2024-03-01',
  to: '2024-03-31',
  reportIds: [URGENT_REQUEST.reportId],
  findings: [],
});

const bulletin = {
  networkId: OTHER,
  bulletinId: 'b-1',
  kindId: 'advice',
  number: '1号',
  title: '建议',
  text: '事前审批',
  recipients: [{ unitId: 'finance', postId: null }],
  reportedTo: '',
  analysisId: null,
};

export const REFUSALS_OF_NETWORKS = {
  'WARNING_NETWORK.OCCURRED_BEFORE_BEGINNING': [
    rowAfter('a network changed the day before it was established', 'mobilization', set, (town) =>
      town
        .as('deputyHead')
        .execute(
          'CloseNetwork',
          { networkId: NETWORK_REQUEST.networkId, reason: '撤并' },
          { occurredAt: '2024-02-01T00:00:00.000Z' },
        ),
    ),
  ],
  'WARNING_NETWORK.NOT_RUNNING': [
    rowAfter(
      'a point in a network that has been closed',
      'mobilization',
      async (town) => {
        await set(town);
        const networkId = 'closed-network';
        await town.as('bureauHead').execute('EstablishNetwork', { ...NETWORK_REQUEST, networkId });
        await town.as('deputyHead').execute('CloseNetwork', { networkId, reason: '撤并' });
      },
      (town) =>
        town.as('officeDirector').execute('OpenMonitoringPoint', {
          ...POINT_REQUEST,
          pointId: 'p-2',
          networkId: 'closed-network',
        }),
    ),
  ],
  'WARNING_NETWORK.UNIT_NOT_IN_SCOPE': [
    rowAfter('a point at a unit that takes no part', 'mobilization', set, (town) =>
      town
        .as('officeDirector')
        .execute('OpenMonitoringPoint', { ...POINT_REQUEST, pointId: 'p-2', unitId: 'general' }),
    ),
  ],
  'WARNING_NETWORK.SCOPE_OUTSIDE_HOST': [
    rowAfter('a network of a section over the one beside', 'mobilization', set, (town) =>
      town.as('bureauHead').execute('EstablishNetwork', {
        ...NETWORK_REQUEST,
        networkId: 'n-3',
        hostUnitId: 'licensing',
      }),
    ),
    rowAfter('a unit above the host, later', 'mobilization', set, (town) =>
      town.as('deputyHead').execute('ChangeNetworkScope', {
        networkId: OTHER,
        addedUnitIds: ['district'],
        removedUnitIds: [],
        reason: '扩大',
      }),
    ),
  ],
  'MONITORING_POINT.OTHER_NETWORK': [
    rowAfter('an officer appointed for another network than the point’s', 'mobilization', set, (town) =>
      town.as('officeDirector').execute('AppointOfficer', {
        ...OFFICER_REQUEST,
        networkId: OTHER,
        personId: 'feng',
        postId: 'office-clerk',
      }),
    ),
    rowAfter('a report to another network than the point’s', 'mobilization', set, (town) =>
      town
        .as('cashier')
        .execute('HandInReport', { ...REPORT_REQUEST, networkId: OTHER, period: '2024-03', signs: [SIGN] }),
    ),
  ],
  'WARNING_REPORT.OTHER_NETWORK': [
    rowAfter('an analysis of another network’s report', 'mobilization', set, (town) =>
      town.as('officeDirector').execute('MakeAnalysis', analysis(OTHER, 'analysis-1')),
    ),
  ],
  'WARNING_ANALYSIS.OTHER_NETWORK': [
    rowAfter('a bulletin on another network’s analysis', 'mobilization', set, (town) =>
      town.as('officeDirector').execute('IssueBulletin', { ...bulletin, analysisId: 'analysis-0' }),
    ),
  ],
} as const satisfies Rows<string>;
