import type { AssessedUnit, AssessmentReport } from '../../projections/assessments/query';
import { assessmentReportText } from './assessment-report';

const UNIT: AssessedUnit = {
  name: '某中心',
  rank: 1,
  total: 55,
  result: 'unqualified',
  leaders: [],
  consequences: [],
  commendation: null,
  reassessment: null,
  rectification: { content: '重做台账，清退咨询费。', dueOn: '2012-12-25', reportedAt: '2012-12-20' },
  accountability: [{ finding: '项目与咨询未分开。', authority: '局党组', measure: '诫勉谈话；' }],
} as unknown as AssessedUnit;

const report = (units: readonly AssessedUnit[]): AssessmentReport =>
  ({ title: '某局', units, results: [], indicators: [], reports: [] }) as unknown as AssessmentReport;

describe('the results of an assessment as text', () => {
  it('goes on after what somebody ended with a full stop', () => {
    const text = assessmentReportText(report([UNIT]));
    expect(text).toContain('\n\n整改 某中心：重做台账，清退咨询费，限 2012-12-25，已报告\n');
    expect(text).toContain('问责 某中心：项目与咨询未分开，诫勉谈话（局党组）');
  });

  it('ends with the indicators where nothing followed', () => {
    expect(assessmentReportText(report([]))).toMatch(/─\n?$/);
  });
});
