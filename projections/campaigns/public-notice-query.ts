/**
 * What the public sees of a notice: its items by name, as they stand now, with the grades as they were published; and, for
 * whoever holds the receipt of an objection, what became of it. No name of a person stands in either.
 */
import type { Bilingual } from '../../workflows/kernel/text';
import type { GradeLevel, Plan } from '../../workflows/plans/plan';
import type { PostDuty } from '../../workflows/post/events';
import type { FlowStep } from '../../workflows/power/events';
import type { NoticeItem } from '../../workflows/public-notice/events';
import { fromJson, type JsonText } from '../json';
import type { Query, Reader } from '../view';
import { notice, objectionOf, type NoticeHeadline, type ObjectionAnswer } from './query';
import type { ObjectionRow } from './tables';

interface Shown {
  readonly id: string;
  readonly unitName: string;
}

export type PublicNoticeItem =
  | (Shown & { readonly kind: 'post'; readonly name: string; readonly duties: readonly string[] })
  | (Shown & {
      readonly kind: 'power';
      readonly name: string;
      readonly content: string;
      readonly holderPostName: string;
      readonly legalBasis: readonly string[];
      readonly timeLimit: string;
      /** Where flows are what is published. */
      readonly flow: readonly {
        readonly name: string;
        readonly postName: string;
        readonly timeLimit: string;
      }[];
    })
  | (Shown & {
      readonly kind: 'riskPoint';
      readonly name: string;
      readonly powerName: string | null;
      readonly postName: string;
      /** As published. */
      readonly level: GradeLevel | null;
      readonly grade: Bilingual | null;
    });

export interface PublicNoticeAnswer extends NoticeHeadline {
  readonly hostUnitName: string;
  readonly items: readonly PublicNoticeItem[];
}

/** Undefined for one that is not for the public, or was withdrawn. */
export const publicNotice: Query<{ readonly noticeId: string }, PublicNoticeAnswer | undefined> = (
  reader,
  { noticeId },
) => {
  const found = notice(reader, { noticeId });
  if (found === undefined || found.audience !== 'public' || found.status === 'withdrawn') return undefined;
  const { items, objectionList: _objections, ...headline } = found;
  const host = reader.get<{ readonly name: string }>(
    'SELECT u.name FROM campaign c JOIN unit u ON u.unitId = c.hostUnitId WHERE c.campaignId = ?',
    found.campaignId,
  );
  const grades = gradesOf(reader, found.campaignId);
  const withFlows = found.subject === 'externalFlows' || found.subject === 'internalFlows';
  return {
    ...headline,
    hostUnitName: host?.name ?? '',
    items: items.flatMap((item) => shown(reader, item, { grades, withFlows })),
  };
};

export type ObjectionReceipt = ObjectionAnswer & { readonly noticeTitle: string };

export interface ReceiptParams {
  readonly noticeId: string;
  /** The receipt number is the objection's id. */
  readonly objectionId: string;
  /** The id of a confidential objection, which follows from its receipt number: the log does not tell the number. */
  readonly confidentialId: string;
}

/** For whoever knows the receipt number. Undefined for any other. */
export const objectionReceipt: Query<ReceiptParams, ObjectionReceipt | undefined> = (
  reader,
  { noticeId, objectionId, confidentialId },
) => {
  const row = reader.get<ObjectionRow & { readonly noticeTitle: string }>(
    `SELECT o.*, n.title AS noticeTitle FROM objection o JOIN notice n ON n.noticeId = o.noticeId
     WHERE o.noticeId = ? AND n.audience = 'public'
       AND (o.objectionId = ? AND o.confidential = 0 OR o.objectionId = ? AND o.confidential = 1)`,
    noticeId,
    objectionId,
    confidentialId,
  );
  return row === undefined ? undefined : objectionOf(row);
};

interface How {
  readonly grades: ReadonlyMap<GradeLevel, Bilingual>;
  readonly withFlows: boolean;
}

function shown(reader: Reader, item: NoticeItem, how: How): readonly PublicNoticeItem[] {
  const one = SHOWN[item.kind](reader, item, how);
  return one === undefined ? [] : [one];
}

const UNIT = 'LEFT JOIN unit u ON u.unitId = t.unitId';

const SHOWN: Readonly<
  Record<NoticeItem['kind'], (reader: Reader, item: NoticeItem, how: How) => PublicNoticeItem | undefined>
> = {
  post: (reader, { id }) => {
    const row = reader.get<{ name: string; unitName: string; duties: JsonText }>(
      `SELECT t.name, coalesce(u.name, t.unitId) AS unitName, t.duties FROM post t ${UNIT} WHERE t.postId = ?`,
      id,
    );
    if (row === undefined) return undefined;
    const duties = fromJson<readonly PostDuty[]>(row.duties).map(({ content }) => content);
    return {
      kind: 'post',
      id,
      name: row.name,
      unitName: row.unitName,
      duties,
    };
  },
  power: (reader, { id }, { withFlows }) => {
    const row = reader.get<PowerSql>(
      `SELECT t.name, coalesce(u.name, t.unitId) AS unitName, t.content, coalesce(p.name, t.holderPostId) AS holderPostName,
         t.legalBasis, t.timeLimit, t.flow
       FROM power t ${UNIT} LEFT JOIN post p ON p.postId = t.holderPostId WHERE t.powerId = ?`,
      id,
    );
    if (row === undefined) return undefined;
    const { legalBasis, flow, ...said } = row;
    return {
      kind: 'power',
      id,
      ...said,
      legalBasis: fromJson(legalBasis),
      flow: withFlows && flow !== null ? stepsOf(reader, fromJson(flow)) : [],
    };
  },
  riskPoint: (reader, { id, level = null }, { grades }) => {
    const row = reader.get<PointSql>(
      `SELECT t.manifestation AS name, coalesce(u.name, t.unitId) AS unitName, w.name AS powerName,
         coalesce(p.name, t.postId) AS postName
       FROM risk_point t ${UNIT} LEFT JOIN power w ON w.powerId = t.powerId LEFT JOIN post p ON p.postId = t.postId
       WHERE t.riskPointId = ? ORDER BY t.number DESC LIMIT 1`,
      id,
    );
    if (row === undefined) return undefined;
    const grade = level === null ? null : (grades.get(level) ?? null);
    return { kind: 'riskPoint', id, ...row, level, grade };
  },
};

interface PowerSql {
  readonly name: string;
  readonly unitName: string;
  readonly content: string;
  readonly holderPostName: string;
  readonly legalBasis: JsonText;
  readonly timeLimit: string;
  readonly flow: JsonText | null;
}

interface PointSql {
  readonly name: string;
  readonly unitName: string;
  readonly powerName: string | null;
  readonly postName: string;
}

function stepsOf(reader: Reader, { steps }: { readonly steps: readonly FlowStep[] }) {
  return steps.map(({ name, responsiblePostId, timeLimit }) => ({
    name,
    postName:
      reader.get<{ readonly name: string }>('SELECT name FROM post WHERE postId = ?', responsiblePostId)
        ?.name ?? responsiblePostId,
    timeLimit,
  }));
}

function gradesOf(reader: Reader, campaignId: string): ReadonlyMap<GradeLevel, Bilingual> {
  const row = reader.get<{ readonly plan: JsonText }>(
    'SELECT plan FROM campaign_plan WHERE campaignId = ?',
    campaignId,
  );
  if (row === undefined) return new Map();
  return new Map(fromJson<Plan>(row.plan).schemes.grades.map(({ level, label }) => [level, label]));
}
