/** The paper forms 表格, by id, and the query that fills one in. */
import { refuse } from '../../workflows/kernel/domain-error';
import type { Query } from '../view';
import { FORM_TITLE, type FormId } from '../words/form-labels';
import { assessmentResultsPages } from './assessment-results';
import { campaignOfForm, type FormParams } from './campaign-of-form';
import { flowChartPages } from './flow-charts';
import { gradeCataloguePages } from './grade-catalogue';
import { measuresPages } from './measures';
import { checkSize, type FormPages, type PaperForm } from './paper-form';
import { postDutiesPages } from './post-duties';
import { powersPages } from './powers';
import { quarterlyReportPages } from './quarterly-report';
import { registrationPages } from './registration';
import { riskSummaryPages } from './risk-summary';
import { yearOnYearPages } from './year-on-year';

interface Form extends Pick<PaperForm, 'orientation'> {
  readonly pages: FormPages;
  /** There is a blank to be filled in and read back. */
  readonly hasBlank?: boolean;
}

const FORMS: Readonly<Record<FormId, Form>> = {
  'post-duties': { orientation: 'landscape', pages: postDutiesPages, hasBlank: true },
  powers: { orientation: 'landscape', pages: powersPages, hasBlank: true },
  registration: { orientation: 'portrait', pages: registrationPages, hasBlank: true },
  'flow-chart': { orientation: 'portrait', pages: flowChartPages },
  'risk-summary': { orientation: 'landscape', pages: riskSummaryPages },
  'grade-catalogue': { orientation: 'landscape', pages: gradeCataloguePages },
  measures: { orientation: 'landscape', pages: measuresPages, hasBlank: true },
  'assessment-results': { orientation: 'portrait', pages: assessmentResultsPages },
  'quarterly-report': { orientation: 'landscape', pages: quarterlyReportPages },
  'year-on-year': { orientation: 'landscape', pages: yearOnYearPages },
};

/** Undefined for an unknown campaign. Refuses `FORM.TOO_LARGE`, and `FORM.NO_BLANK` of a form that is worked out only. */
export const paperForm: Query<FormParams & { readonly formId: FormId }, PaperForm | undefined> = (
  reader,
  { formId, ...params },
) => {
  const campaign = campaignOfForm(reader, params);
  if (campaign === undefined) return undefined;
  const { orientation, pages, hasBlank = false } = FORMS[formId];
  if (params.blank === true && !hasBlank) refuse('FORM.NO_BLANK', { formId });
  return { title: FORM_TITLE[formId], orientation, pages: checkSize(pages(reader, campaign, params)) };
};
