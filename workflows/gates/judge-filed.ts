/** Something has been filed upward, and the receipt is there. */
import { FILING_SUBJECTS, type FilingSubject } from '../filing/events';
import { bilingual, type Bilingual } from '../kernel/text';
import type { Blocker } from './gate-finding';
import type { GateQuestion, GateSettings, SettingFault } from './gate-rule';
import { checkChoiceSetting, choiceSetting } from './settings';

export const FILED_CODES = ['FILING_MISSING_RECEIPT'] as const;

const NAMES: Readonly<Record<FilingSubject, Bilingual>> = {
  catalogues: bilingual('目录备案', 'filing of the catalogues'),
  grades: bilingual('风险等级备案', 'filing of the risk grades'),
  leadersGrades: bilingual('领导岗位风险等级备案', 'filing of the leaders’ risk grades'),
  summaryReport: bilingual('总结报告备案', 'filing of the summary report'),
  assessmentResults: bilingual('考核结果通报备案', 'filing of the results of the assessment'),
  decisions: bilingual('集体决策报备', 'filing of collective decisions'),
  other: bilingual('其他备案', 'other filing'),
};

export function checkFiledSubject(settings: GateSettings): readonly SettingFault[] {
  return checkChoiceSetting(settings, 'subject', FILING_SUBJECTS);
}

/** `settings.subject`: what must have been filed. */
export function filedSubject(settings: GateSettings, byDefault: FilingSubject): FilingSubject {
  return choiceSetting(settings, 'subject', FILING_SUBJECTS, byDefault);
}

export function judgeFiled(
  question: GateQuestion,
  settings: GateSettings,
  byDefault: FilingSubject,
): readonly Blocker[] {
  return receiptMissing(question, filedSubject(settings, byDefault));
}

/** Only filings with a receipt are pinned, so one of the subject is enough. */
export function receiptMissing({ campaign }: GateQuestion, subject: FilingSubject): readonly Blocker[] {
  if (Object.values(campaign.filings).some((filing) => filing.subject === subject)) return [];
  const name = NAMES[subject];
  return [
    {
      code: 'FILING_MISSING_RECEIPT',
      subject: { kind: 'filing', id: subject, name: name.zh },
      unitId: campaign.hostUnitId,
      text: bilingual(`${name.zh}还没有收到回执`, `the ${name.en} has no receipt yet`),
    },
  ];
}
