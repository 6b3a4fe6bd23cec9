import type { View } from '../view';
import { campaignFolds } from './fold';
import { actFolds } from './fold-acts';
import {
  campaignPlanTable,
  campaignTable,
  decisionTable,
  filingTable,
  gateDecisionTable,
  gateExceptionTable,
  noticeTable,
  objectionTable,
} from './tables';

export const campaigns: View = {
  name: 'campaigns',
  version: 3,
  tables: [
    campaignTable,
    campaignPlanTable,
    gateDecisionTable,
    gateExceptionTable,
    noticeTable,
    objectionTable,
    filingTable,
    decisionTable,
  ],
  folds: { ...campaignFolds, ...actFolds },
};
