/** 分析研判: what the centre made of the reports, with the experts' opinions, what was shared and concluded. */
import { Card, Flex } from 'antd';
import { useAnswer } from '../../api/use-answer';
import { Acts, actsOf } from '../../shared/acts';
import { Answered } from '../../shared/answered';
import { useLanguage } from '../../shared/language';
import { AnalysisCard } from './analysis-card';
import { AnalysisDialog } from './analysis-dialog';
import type { Net } from './net';

export function AnalysesTab({ net }: { readonly net: Net }) {
  const { say } = useLanguage();
  const { networkId, hostUnitId } = net.network;
  const query = useAnswer('/api/v1/networks/{networkId}/analyses', { path: { networkId } });
  const acts = actsOf([
    net.may('MakeAnalysis', { unitId: hostUnitId }),
    {
      key: 'analyse',
      label: say('作出分析', 'Analyse'),
      kind: 'primary',
      dialog: (onClose) => <AnalysisDialog net={net} onClose={onClose} />,
    },
  ]);
  return (
    <Card title={say('分析研判', 'Analyses')} extra={<Acts acts={acts} />}>
      <Answered query={query} empty={say('还没有分析', 'No analysis yet')}>
        {(analyses) => (
          <Flex component="ul" vertical gap={12} style={{ listStyle: 'none', margin: 0, padding: 0 }}>
            {analyses.map((analysis) => (
              <li key={analysis.analysisId}>
                <AnalysisCard net={net} analysis={analysis} />
              </li>
            ))}
          </Flex>
        )}
      </Answered>
    </Card>
  );
}
