/** Bodies of the commands on a submission. */
import { SUBMISSION_CONTENTS, type SubmissionContent } from '../../../workflows/plans/plan';
import { CommandBody } from '../command-body';
import { ChoiceField, IdField, LongTextField, ObjectListField, TextListField } from '../fields';
import { DRIFT_DECISIONS } from '../../../workflows/submission/events';
import type { BodyOf } from '../give';

export class BeginSubmissionBody extends CommandBody implements BodyOf<'BeginSubmission'> {
  @IdField('专项工作')
  campaignId!: string;
  @IdField('阶段')
  stageId!: string;
  @IdField('单位')
  unitId!: string;
}

export class NilReturnBody {
  @ChoiceField('哪一项内容', SUBMISSION_CONTENTS)
  content!: SubmissionContent;
  @LongTextField('没有的理由')
  reason!: string;
}

export class ResponsibilityBody {
  @ChoiceField('风险等级', [1, 2, 3])
  level!: 1 | 2 | 3;
  @IdField('负责岗位')
  postId!: string;
  @IdField('负责人')
  personId!: string;
}

export class HandInBody extends CommandBody implements BodyOf<'HandInSubmission', 'submissionId'> {
  @ObjectListField('零报告', () => NilReturnBody, 20)
  nilReturns: readonly NilReturnBody[] = [];
  @ObjectListField('分级负责', () => ResponsibilityBody, 20)
  responsibilities: readonly ResponsibilityBody[] = [];
  @LongTextField('说明', { optional: true })
  note: string = '';
}

export class WithdrawSubmissionBody
  extends CommandBody
  implements BodyOf<'WithdrawSubmission', 'submissionId'>
{
  @LongTextField('理由')
  reason!: string;
}

export class ReasonsBody extends CommandBody implements BodyOf<'ReturnSubmission', 'submissionId'> {
  @TextListField('理由，逐条', { max: 1_000 })
  reasons!: readonly string[];
}

export class AcceptSubmissionBody extends CommandBody implements BodyOf<'AcceptSubmission', 'submissionId'> {
  @LongTextField('说明', { optional: true })
  note: string = '';
}

export class TakeUpDriftBody extends CommandBody implements BodyOf<'TakeUpDrift', 'submissionId'> {
  @ChoiceField('处理 decision', DRIFT_DECISIONS)
  decision!: (typeof DRIFT_DECISIONS)[number];
  @LongTextField('理由')
  reason!: string;
}
