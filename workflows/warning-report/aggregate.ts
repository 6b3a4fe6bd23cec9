/** The warning report as the write side sees it. */
import type { Aggregate } from '../kernel/aggregate';
import type { Separation } from '../kernel/separate-hands';
import type { WarningReportCommand } from './commands';
import { decide } from './decide';
import type { WarningReportEvent } from './events';
import { warningReportMachine, type WarningReportContext } from './machine';

const OWN_REPORT: Separation<WarningReportEvent['type']> = {
  of: ['ReportHandedIn', 'UrgentReportSent'],
  code: 'WARNING_REPORT.OWN_REPORT',
};

export const warningReport: Aggregate<WarningReportCommand, WarningReportEvent, WarningReportContext> = {
  category: 'warningReport',
  eventTypes: {
    ReportHandedIn: 1,
    UrgentReportSent: 1,
    ReportReceived: 1,
    ReportClassified: 1,
    SignHandled: 1,
  },
  machineVersion: 1,
  machine: warningReportMachine,
  separate: {
    ReportReceived: [OWN_REPORT],
    ReportClassified: [OWN_REPORT],
  },
  decide,
};

/** The stream's id of a scheduled report: one for each point, schedule and period. */
export function scheduledReportId(pointId: string, scheduleId: string, period: string): string {
  return `${pointId}.${scheduleId}.${period}`;
}
