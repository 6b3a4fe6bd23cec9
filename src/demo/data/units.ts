/**
 * The organisation of the demo: a city's science and technology bureau of 2012 under the discipline body it reports to.
 * The bureau and its leaders' posts follow the document of the campaign; its sections and all its people are invented.
 */
import type { DemoUnit } from './shapes';

export const SUPERIOR_UNIT = { id: 'discipline', name: '濮阳市纪委监察局' } as const;
export const HOST_UNIT = 'sti';

export const UNITS: readonly DemoUnit[] = [
  { id: HOST_UNIT, name: '濮阳市科学技术局', kind: 'body', parent: SUPERIOR_UNIT.id },
  { id: 'office', name: '办公室', kind: 'section', parent: HOST_UNIT },
  { id: 'personnel', name: '人事科', kind: 'section', parent: HOST_UNIT },
  { id: 'finance', name: '计划财务科', kind: 'section', parent: HOST_UNIT },
  { id: 'hightech', name: '高新技术科', kind: 'section', parent: HOST_UNIT },
  { id: 'rural', name: '农村科技科', kind: 'section', parent: HOST_UNIT },
  { id: 'results', name: '成果与市场科', kind: 'section', parent: HOST_UNIT },
  { id: 'policy', name: '政策法规科', kind: 'section', parent: HOST_UNIT },
  { id: 'party', name: '机关党总支', kind: 'section', parent: HOST_UNIT },
  { id: 'supervision', name: '纪检监察室', kind: 'section', parent: HOST_UNIT },
  { id: 'ipo', name: '濮阳市知识产权局', kind: 'department', parent: HOST_UNIT },
  { id: 'ipo-enforcement', name: '知识产权局执法科', kind: 'section', parent: 'ipo' },
  { id: 'ipo-admin', name: '知识产权局综合管理科', kind: 'section', parent: 'ipo' },
  { id: 'info', name: '科技情报所', kind: 'affiliate', parent: HOST_UNIT },
  { id: 'ppc', name: '生产力促进中心', kind: 'affiliate', parent: HOST_UNIT },
  { id: 'museum', name: '科技馆', kind: 'affiliate', parent: HOST_UNIT },
];

/** All of them work in the campaign; the bureau itself stands for its leaders. */
export const SCOPE: readonly string[] = UNITS.map((unit) => unit.id);

/** 主管领导: the leader's post in charge of a unit. */
export const LEADER_IN_CHARGE: Readonly<Record<string, string>> = {
  sti: 'party-secretary',
  office: 'deputy-plan',
  personnel: 'director-general',
  finance: 'deputy-plan',
  hightech: 'chief-engineer',
  rural: 'deputy-rural',
  results: 'chief-engineer',
  policy: 'deputy-rural',
  party: 'discipline-head',
  supervision: 'discipline-head',
  ipo: 'party-secretary',
  'ipo-enforcement': 'ipo-director',
  'ipo-admin': 'ipo-director',
  info: 'chief-engineer',
  ppc: 'chief-engineer',
  museum: 'deputy-rural',
};

/** The post that answers for the unit: submits for it and signs first. */
export const UNIT_HEAD: Readonly<Record<string, string>> = {
  sti: 'director-general',
  office: 'office-head',
  personnel: 'personnel-head',
  finance: 'finance-head',
  hightech: 'hightech-head',
  rural: 'rural-head',
  results: 'results-head',
  policy: 'policy-head',
  party: 'party-deputy',
  supervision: 'supervision-head',
  ipo: 'ipo-director',
  'ipo-enforcement': 'enforcement-head',
  'ipo-admin': 'ipo-admin-head',
  info: 'info-head',
  ppc: 'ppc-head',
  museum: 'museum-head',
};

/** 领导小组 and 办公室, as the document has them: two heads, one deputy who also directs the office, eight members. */
export const GROUP = {
  headPostIds: ['party-secretary', 'director-general'],
  deputyPostIds: ['discipline-head'],
  memberPostIds: [
    'deputy-plan',
    'deputy-rural',
    'chief-engineer',
    'ipo-director',
    'counsel-one',
    'counsel-two',
    'county-rank',
    'deputy-counsel',
  ],
} as const;

export const OFFICE = {
  directorPostId: 'discipline-head',
  memberPostIds: ['party-deputy', 'party-clerk'],
} as const;

/** 局党组: who decides on the grades. */
export const PARTY_GROUP: readonly string[] = [
  'party-secretary',
  'director-general',
  'discipline-head',
  'deputy-plan',
  'deputy-rural',
  'chief-engineer',
  'ipo-director',
];
