/** Likelihood × severity: how many points stand in each cell, in the plan's colours. A table, so that it can be read out. */
import { Card } from 'antd';
import type { Plan } from '../../../workflows/plans/plan';
import { useAnswer, type Params } from '../api/use-answer';
import { Answered } from './answered';
import { ScrollBox } from './scroll-box';
import { useLanguage } from './language';

const SHADES: Readonly<Record<string, string>> = {
  red: '#ffccc7',
  orange: '#ffe7ba',
  yellow: '#fff1b8',
  blue: '#d6e4ff',
  green: '#d9f7be',
  grey: '#f0f0f0',
};

export default function HeatMapCard({
  params,
  plan,
}: {
  readonly params: Params;
  readonly plan: Plan | undefined;
}) {
  const { say, told } = useLanguage();
  const query = useAnswer('/api/v1/campaigns/{campaignId}/register/heat-map', params);
  if (plan === undefined) return null;
  const { likelihood, severity, matrix } = plan.schemes.rating;
  const shade = (level: number | undefined) =>
    SHADES[plan.schemes.grades.find((grade) => grade.level === level)?.colour ?? 'grey'];
  return (
    <Card
      title={say('热力图：发生概率 × 危害程度', 'Heat map: likelihood × severity')}
      style={{ marginTop: 12 }}
    >
      <Answered query={query}>
        {({ cells, notRated, total }) => (
          <>
            <ScrollBox label={say('热力图', 'Heat map')} minWidth={420}>
              <table style={{ borderCollapse: 'collapse', textAlign: 'center' }}>
                <thead>
                  <tr>
                    <th scope="col" style={CELL} />
                    {severity.map((step, index) => (
                      <th key={index} scope="col" style={CELL}>
                        {told(step)}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {likelihood.map((step, row) => (
                    <tr key={row}>
                      <th scope="row" style={CELL}>
                        {told(step)}
                      </th>
                      {severity.map((_, column) => (
                        <td
                          key={column}
                          style={{ ...CELL, background: shade(matrix[row]?.[column]), fontSize: 18 }}
                        >
                          {cells.find((cell) => cell.likelihood === row + 1 && cell.severity === column + 1)
                            ?.points ?? 0}
                        </td>
                      ))}
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollBox>
            <p>
              {say(`共 ${total} 个，其中未评定 ${notRated} 个`, `${total} in all, ${notRated} not rated`)}
            </p>
          </>
        )}
      </Answered>
    </Card>
  );
}

const CELL = { border: '1px solid #d9d9d9', padding: '10px 18px', minWidth: 72 } as const;
