/** Confidential reports opened for whoever may read them. What does not open is left out, and the report says why. */
import type { ReportAnswer } from '../../../projections/networks/query-work';
import type { SignState } from '../../../projections/networks/tables-of-work';
import { DomainError } from '../../../workflows/kernel/domain-error';
import type { Seal } from '../../accounts/seal';
import { NOTHING_SAID, openReportText, openSign, type ReportPart } from '../../confidential/reports';
import { problemOf } from '../errors/problem';

export function openedReport(report: ReportAnswer, seal: Seal): ReportAnswer {
  if (report.confidential !== true) return report;
  let unopened: ReportAnswer['unopened'];
  const trying = <T>(open: () => T, closed: T): T => {
    try {
      return open();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, title, titleEn } = problemOf(error.code, report.reportId, error.details);
      unopened = { code, title, titleEn };
      return closed;
    }
  };
  const text = (sealed: string, part: ReportPart) =>
    trying(() => openReportText(seal, sealed, report.reportId, part), '');
  const sign = (each: SignState): SignState => ({
    ...each,
    ...trying(() => openSign(seal, each, report.reportId), NOTHING_SAID),
    handled: each.handled.map((act) => ({ ...act, outcome: text(act.outcome, `handled ${each.signId}`) })),
  });
  const opened: ReportAnswer = {
    ...report,
    nilReason: text(report.nilReason, 'nilReason'),
    urgency: text(report.urgency, 'urgency'),
    note: text(report.note, 'note'),
    sections: report.sections.map(({ sectionId, text: sealed }) => ({
      sectionId,
      text: text(sealed, `section ${sectionId}`),
    })),
    signs: report.signs.map(sign),
  };
  return unopened === undefined ? opened : { ...opened, unopened };
}
