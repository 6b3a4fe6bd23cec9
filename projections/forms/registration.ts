/**
 * 岗位廉政风险点登记表 (annex 3 of source 003; forms 2 and 3 of source 001), a page for each post: its holders, duties, risk
 * points, and the chain of opinions that the plan asks for, each with its signer and date. The opinions are given on single risk
 * points; on the form those alike stand once, with the numbers of the points where they do not go for all of them.
 */
import { groupBy } from '../../workflows/kernel/group-by';
import type { Bilingual } from '../../workflows/kernel/text';
import type { Plan } from '../../workflows/plans/plan';
import { fromJson } from '../json';
import { postsOfUnit, type PostWithHolders } from '../organisation/query';
import { postCatalogue } from '../register/catalogue-query';
import { registerList, type RegisterItem } from '../register/query';
import type { OpinionOnForm } from '../register/tables';
import type { Reader } from '../view';
import { gradeWords } from '../words/grade-words';
import { allPages } from './all-pages';
import { nameOf } from './name-of';
import { categoryWords, THREE_COPIES, unitAndSeal, type CampaignOfForm } from './campaign-of-form';
import {
  choicesRemark,
  emptyRows,
  listed,
  pagesForEach,
  numbered,
  type FormColumn,
  type FormPage,
  type FormPages,
  type OpinionsPart,
  type SignedOpinion,
} from './paper-form';

const COLUMNS: readonly FormColumn[] = [
  { head: { zh: '风险点表现形式', en: 'Form the risk takes' }, width: 46 },
  { head: { zh: '风险等级', en: 'Grade' }, width: 16, align: 'center' },
  { head: { zh: '风险类别', en: 'Category' }, width: 18, align: 'center' },
];

export const registrationPages: FormPages = (reader, campaign, { campaignId, asOf, blank = false }) =>
  pagesForEach(campaign.units, (unit) =>
    blank
      ? postsOfUnit(reader, { unitId: unit.unitId, on: asOf }).map((post) =>
          blankPage(campaign, unit.name, post),
        )
      : registrationOf(reader, campaign.plan, { campaignId, unit, asOf }).pages,
  );

export interface UnitRegistered {
  readonly campaignId: string;
  readonly unit: CampaignOfForm['units'][number];
  readonly asOf: string;
}

/** The pages of a unit, and the risk points on them. Posts with neither duties nor risk points have no page: nothing is registered of them. */
export function registrationOf(reader: Reader, plan: Plan, { campaignId, unit, asOf }: UnitRegistered) {
  const { unitId, name: unitName } = unit;
  const points = allPages(reader, registerList, { campaignId, unitId, andBelow: false });
  const pointsOf = groupBy(points, ({ postId }) => postId);
  const catalogue = new Map(
    allPages(reader, postCatalogue, { unitId, campaignId }).map((post) => [post.postId, post]),
  );
  const pages = postsOfUnit(reader, { unitId, on: asOf }).flatMap((post) => {
    const { duties = [], screening } = catalogue.get(post.postId) ?? {};
    const registered = {
      unitName,
      post,
      points: pointsOf.get(post.postId) ?? [],
      dutyLines: duties.map(({ content }) => content),
      noRisk: screening?.noRiskHolds === true ? screening.noRiskReason : null,
    };
    return isNothing(registered) ? [] : [pageOf(reader, plan, registered)];
  });
  return { points, pages };
}

interface Registered {
  readonly unitName: string;
  readonly post: PostWithHolders;
  readonly points: readonly RegisterItem[];
  readonly dutyLines: readonly string[];
  readonly noRisk: string | null;
}

function isNothing({ points, dutyLines, noRisk }: Registered): boolean {
  return points.length === 0 && dutyLines.length === 0 && noRisk === null;
}

/** What stands before its fields. */
export const REGISTRATION_LABEL = {
  name: { zh: '姓名', en: 'Name' },
  post: { zh: '职务（岗位）', en: 'Post' },
  duties: { zh: '岗位职责', en: 'Duties' },
  noRisk: { zh: '无风险点', en: 'None found' },
} satisfies Readonly<Record<string, Bilingual>>;

/** Every post has one, to be filled in; beside the columns of the paper those that a new risk point needs. */
function blankPage({ plan }: CampaignOfForm, unitName: string, post: PostWithHolders): FormPage {
  const { discoveryMethods, categories, holderLevels, opinions } = plan.schemes;
  const labelsOf = (all: readonly { readonly label: Bilingual }[]) => all.map(({ label }) => label);
  const columns = [
    ...COLUMNS,
    { head: MORE.method, width: 12, align: 'center' },
    { head: MORE.power, width: 18 },
    ...(holderLevels === undefined ? [] : [{ head: MORE.holderLevel, width: 12, align: 'center' } as const]),
  ] as const satisfies readonly FormColumn[];
  return {
    name: post.name,
    head: [unitAndSeal(unitName)],
    parts: [
      {
        kind: 'fields',
        rows: [
          [
            { label: REGISTRATION_LABEL.name, value: holdersOf(post) },
            { label: REGISTRATION_LABEL.post, value: post.name },
          ],
        ],
      },
      { kind: 'table', ...numbered(columns, emptyRows(columns)) },
      { kind: 'opinions', rows: opinions.map(({ label }) => ({ label, opinions: [] })) },
    ],
    remarks: [
      choicesRemark({ zh: '风险类别', en: 'Category' }, labelsOf(categories)),
      choicesRemark(MORE.method, labelsOf(discoveryMethods)),
      ...(holderLevels === undefined ? [] : [choicesRemark(MORE.holderLevel, labelsOf(holderLevels))]),
      THREE_COPIES,
    ],
  };
}

const MORE = {
  method: { zh: '排查方式', en: 'Found by' },
  power: { zh: '所在职权', en: 'Power' },
  holderLevel: { zh: '风险层面', en: 'Level' },
} satisfies Readonly<Record<string, Bilingual>>;

function pageOf(
  reader: Reader,
  plan: Plan,
  { unitName, post, points, dutyLines, noRisk }: Registered,
): FormPage {
  const rows = points.map((point) => [
    point.manifestation,
    gradeWords(plan, point.level),
    categoryWords(plan, point.category),
  ]);
  return {
    name: post.name,
    head: [unitAndSeal(unitName)],
    parts: [
      {
        kind: 'fields',
        rows: [
          [
            { label: REGISTRATION_LABEL.name, value: holdersOf(post) },
            { label: REGISTRATION_LABEL.post, value: post.name },
          ],
          [{ label: REGISTRATION_LABEL.duties, value: dutyLines }],
          ...(noRisk === null ? [] : [[{ label: REGISTRATION_LABEL.noRisk, value: noRisk }]]),
        ],
      },
      { kind: 'table', ...numbered(COLUMNS, rows) },
      opinionsOf(reader, plan, points),
    ],
    remarks: [THREE_COPIES],
  };
}

function holdersOf({ holders }: PostWithHolders): Bilingual {
  return listed(holders.map(({ name }) => name));
}

function opinionsOf(reader: Reader, plan: Plan, points: readonly RegisterItem[]): OpinionsPart {
  const signed = points.map(({ riskPointId, campaignId }) => signedOn(reader, riskPointId, campaignId));
  return {
    kind: 'opinions',
    rows: plan.schemes.opinions.map(({ opinion, label }) => ({
      label,
      opinions: together(signed.map((each) => each.filter((one) => one.opinion === opinion))),
    })),
  };
}

type NamedOpinion = OpinionOnForm & { readonly personName: string; readonly postName: string };

function signedOn(reader: Reader, riskPointId: string, campaignId: string): readonly NamedOpinion[] {
  const row = reader.get<{ readonly opinions: string }>(
    'SELECT opinions FROM risk_point WHERE riskPointId = ? AND campaignId = ?',
    riskPointId,
    campaignId,
  );
  const opinions = row === undefined ? [] : fromJson<readonly OpinionOnForm[]>(row.opinions);
  return opinions.map((opinion) => ({
    ...opinion,
    personName: nameOf(reader, 'person', opinion.personId),
    postName: nameOf(reader, 'post', opinion.postId),
  }));
}

/** `byPoint[n]`: what was signed on the form's point n + 1. */
function together(byPoint: readonly (readonly NamedOpinion[])[]): readonly SignedOpinion[] {
  const alike = new Map<string, { readonly opinion: NamedOpinion; readonly numbers: number[] }>();
  for (const [index, opinions] of byPoint.entries()) {
    for (const opinion of opinions) {
      const key = JSON.stringify([opinion.content, opinion.personId, opinion.postId, opinion.signedOn]);
      const found = alike.get(key) ?? { opinion, numbers: [] };
      found.numbers.push(index + 1);
      alike.set(key, found);
    }
  }
  return [...alike.values()].map(({ opinion, numbers }) => ({
    text: numbers.length === byPoint.length ? opinion.content : onPoints(opinion.content, listed(numbers)),
    signer: `${opinion.postName} ${opinion.personName}`,
    signedOn: opinion.signedOn,
  }));
}

function onPoints(content: string, { zh, en }: Bilingual): Bilingual {
  return { zh: `（${zh}）${content}`, en: `(${en}) ${content}` };
}
