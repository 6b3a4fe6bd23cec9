/** The context of a campaign that has not been launched: nothing is known, and no gate can be asked. */
import type { Plan } from '../plans/plan';
import type { CampaignContext } from './state';

const NO_TEXT = { zh: '', en: '' };
const NO_PUBLICITY = { days: 0, dayKind: 'calendar', places: [], audience: 'internal' } as const;

const NO_PLAN: Plan = {
  schema: 1,
  id: '',
  version: 0,
  title: NO_TEXT,
  source: { document: '', description: '' },
  year: 0,
  timeZone: 'Asia/Shanghai',
  calendar: '',
  stages: [],
  schemes: {
    grades: [],
    categories: [],
    discoveryMethods: [],
    gradingSteps: [],
    rating: { likelihood: [], severity: [], matrix: [] },
    opinions: [],
    powerClasses: [],
    publicity: { catalogues: NO_PUBLICITY, grades: NO_PUBLICITY },
    responsibility: [],
    assessment: { indicators: [], results: [] },
  },
};

export const NOT_LAUNCHED: CampaignContext = {
  campaignId: '',
  title: '',
  hostUnitId: '',
  plan: NO_PLAN,
  calendarVersion: 0,
  launchedOn: '',
  previousCampaignId: null,
  carriedOverRiskPointIds: [],
  scope: {},
  group: { headPostIds: [], deputyPostIds: [], memberPostIds: [] },
  office: { directorPostId: '', memberPostIds: [] },
  planIssued: null,
  meetings: {},
  trainings: {},
  contacts: {},
  milestones: {},
  stages: {},
  currentStageId: null,
  submissions: {},
  notices: {},
  filings: {},
  decisions: {},
  assessments: {},
  resultsReports: {},
  warnings: {},
  rectifications: {},
  exceptions: {},
  carryOver: null,
};
