import type { View } from '../view';
import { campaignFolds } from './fold';
import { actFolds } from './fold-acts';
import {
  campaignPlanTable,
  campaignTable,
  decisionTable,
  filingTable,
  pledgeTable,
  gateDecisionTable,
  gateExceptionTable,
  noticeTable,
  objectionTable,
} from './tables';

export const campaigns: View = {
  name: 'campaigns',
  version: 7,
  tables: [
    campaignTable,
    campaignPlanTable,
    gateDecisionTable,
    gateExceptionTable,
    noticeTable,
    objectionTable,
    filingTable,
    pledgeTable,
    decisionTable,
  ],
  folds: { ...campaignFolds, ...actFolds },
};
