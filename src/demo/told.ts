/** What a scenario tells of, as far as its report and its checks ask: read from its steps, not from what came of them. */
import type { LocalDate } from '../../workflows/kernel/time';
import type { UserCommandType } from '../commands/request';
import type { CommandStep, DemoStep } from './scenario/steps';

export interface Told {
  readonly lastDay: LocalDate;
  readonly campaignIds: readonly string[];
  /** Part of another campaign: shown in its tree. */
  readonly childCampaignIds: readonly string[];
  readonly archivedCampaignIds: readonly string[];
  /** Found in these campaigns, by id. */
  readonly riskPointIds: readonly string[];
  /** Listed powers by kind, and measures set: what a cascade adds up to. */
  readonly powers: { readonly external: number; readonly internal: number };
  readonly measures: number;
  /** A campaign goes on with the risk points of another. */
  readonly carriesOver: boolean;
  /** The risk point most acts are about. */
  readonly storiedRiskPointId: string | undefined;
  /** What the sweeps were told to raise; undefined where no sweep says so. */
  readonly raised: readonly string[] | undefined;
}

export function toldBy(steps: readonly DemoStep[]): Told {
  const commands = steps.filter((step): step is CommandStep => step.kind === 'command');
  const accepted = commands.filter((step) => step.refused === undefined);
  const fieldsOf = (type: UserCommandType, field: string) =>
    accepted.filter(({ request }) => request.type === type).map((step) => textField(step, field));
  const listed = (kind: string) => fieldsOf('ListPower', 'kind').filter((each) => each === kind).length;
  const raised = steps.flatMap((step) => (step.kind === 'sweep' && step.raises ? [step.raises] : []));
  return {
    lastDay: steps.at(-1)?.on ?? '',
    campaignIds: fieldsOf('LaunchCampaign', 'campaignId'),
    childCampaignIds: accepted
      .filter(({ request }) => 'parent' in request.data && request.type === 'LaunchCampaign')
      .map((step) => textField(step, 'campaignId')),
    archivedCampaignIds: fieldsOf('ArchiveCampaign', 'campaignId'),
    riskPointIds: fieldsOf('FindRiskPoint', 'riskPointId'),
    powers: { external: listed('external'), internal: listed('internal') },
    measures: fieldsOf('SetMeasure', 'measureId').length,
    carriesOver: fieldsOf('LaunchCampaign', 'previousCampaignId').some((id) => id !== ''),
    storiedRiskPointId: mostFrequent(accepted.map((step) => textField(step, 'riskPointId'))),
    raised: raised.length === 0 ? undefined : raised.flat(),
  };
}

function textField({ request }: CommandStep, name: string): string {
  const value = (request.data as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : '';
}

function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
