/** Questions about standing duties. */
import type { Evidence } from '../../workflows/campaign/events';
import type { LocalDate } from '../../workflows/kernel/time';
import type { Bilingual } from '../../workflows/kernel/text';
import type { DutyKind } from '../../workflows/plans/standing-duty';
import { daysLeft, type DaysLeft } from '../deadlines/days-left';
import { fromJson } from '../json';
import { unitsWithin } from '../organisation/units-within';
import type { Query } from '../view';
import type { DutyRow, DutyState } from './tables';

export interface DutyAnswer {
  readonly dutyId: string;
  readonly campaignId: string;
  readonly standingDutyId: string;
  readonly title: Bilingual;
  readonly kind: DutyKind;
  /** null: the office. */
  readonly unitId: string | null;
  readonly unitName: string | null;
  readonly riskPointIds: readonly string[];
  readonly opensOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly nilReturnCounts: boolean;
  readonly state: DutyState;
  readonly fulfilledOn: LocalDate | null;
  /** Fulfilled after its day, or open after it. */
  readonly late: boolean;
  /** Its being missed has been raised. */
  readonly missed: boolean;
  readonly nilReturn: boolean;
  readonly report: string | null;
  readonly evidence: readonly Evidence[];
  readonly reason: string | null;
  readonly authority: string | null;
  /** To the due day; null once it is fulfilled or waived. */
  readonly left: DaysLeft | null;
}

/** The id of an occurrence, by what it is an occurrence of; undefined where it has not been opened. `unitId` null: the office's or the centre's. */
export const openedDuty: Query<
  Pick<DutyRow, 'programmeId' | 'standingDutyId' | 'dueOn' | 'unitId'>,
  string | undefined
> = (reader, { programmeId, standingDutyId, dueOn, unitId }) =>
  reader.get<{ readonly dutyId: string }>(
    'SELECT dutyId FROM duty WHERE programmeId = ? AND standingDutyId = ? AND dueOn = ? AND unitId IS ?',
    ...[programmeId, standingDutyId, dueOn, unitId],
  )?.dutyId;

export interface DutyListParams {
  readonly campaignId: string;
  readonly asOf: LocalDate;
  /** The unit and below: leaves out what the office owes. */
  readonly unitId?: string;
  readonly states?: readonly DutyState[];
  /** Open after its day, or fulfilled late. */
  readonly lateOnly?: boolean;
}

type DutySql = Omit<DutyRow, 'riskPointIds' | 'evidence'> & {
  readonly riskPointIds: string;
  readonly evidence: string;
  readonly unitName: string | null;
  readonly missed: number;
};

/** By due day, then duty and unit. Empty for an unknown campaign. */
export const dutyList: Query<DutyListParams, readonly DutyAnswer[]> = (reader, params) => {
  const { campaignId, asOf, unitId, states, lateOnly = false } = params;
  const campaign = reader.get<{ readonly calendar: string; readonly calendarVersion: number }>(
    'SELECT calendar, calendarVersion FROM campaign WHERE campaignId = ?',
    campaignId,
  );
  if (campaign === undefined) return [];
  const table = reader.workingDays(campaign.calendar, campaign.calendarVersion);
  const within = unitId === undefined ? undefined : unitsWithin(reader, unitId, true);
  return reader
    .all<DutySql>(
      `SELECT d.*, u.name AS unitName, EXISTS (SELECT 1 FROM missed m WHERE m.kind = 'duty' AND m.campaignId = d.programmeId
         AND m.stageId = '' AND m.subjectId = d.dutyId) AS missed
       FROM duty d LEFT JOIN unit u ON u.unitId = d.unitId
       WHERE d.programmeKind = 'campaign' AND d.programmeId = ?
         ${within === undefined ? '' : `AND d.unitId IN (${within.sql})`}
       ORDER BY d.dueOn, d.standingDutyId, d.unitId`,
      campaignId,
      ...(within?.params ?? []),
    )
    .map((row) => {
      const { programmeId, titleZh, titleEn, nilReturnCounts, nilReturn, dueOn, state } = row;
      const { programmeKind: _, ...said } = row;
      const late = row.late === 1 || (state === 'open' && dueOn < asOf);
      return {
        dutyId: said.dutyId,
        campaignId: programmeId,
        standingDutyId: said.standingDutyId,
        title: { zh: titleZh, en: titleEn },
        kind: said.kind,
        unitId: said.unitId,
        unitName: said.unitName,
        riskPointIds: fromJson<readonly string[]>(said.riskPointIds),
        opensOn: said.opensOn,
        dueOn,
        nilReturnCounts: nilReturnCounts === 1,
        state,
        fulfilledOn: said.fulfilledOn,
        late,
        missed: said.missed === 1,
        nilReturn: nilReturn === 1,
        report: said.report,
        evidence: fromJson<readonly Evidence[]>(said.evidence),
        reason: said.reason,
        authority: said.authority,
        left: state === 'open' ? daysLeft(asOf, dueOn, table) : null,
      };
    })
    .filter((each) => states?.includes(each.state) ?? true)
    .filter((each) => !lateOnly || each.late);
};
