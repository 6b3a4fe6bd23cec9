import type { FlowChart } from '../../projections/flow-chart/flow-chart';
import { flowSvg } from './flow-svg';

const chart = (name: string): FlowChart => ({
  steps: [
    {
      stepId: 'a',
      name,
      post: '审批员',
      timeLimit: '',
      next: [],
      points: [
        {
          riskPointId: 'p',
          manifestation: '</text><script>alert(1)</script>&"',
          level: 1,
          grade: { zh: '一级（红色）', en: 'Grade 1 (Red)' },
          colour: 'red',
        },
      ],
    },
  ],
  elsewhere: [],
});

describe('the picture of a flow', () => {
  it('takes what was entered as text, whatever stands in it', () => {
    const svg = flowSvg('<b>许可</b>', chart('</svg><script>'), 'zh');
    expect(svg).not.toMatch(/<script|<b>|<\/svg>./);
    expect(svg).toContain('&lt;/text&gt;');
    expect(svg).toContain('&amp;');
    expect(svg.match(/<text/g)).toHaveLength(svg.match(/<\/text>/g)!.length);
  });

  it('says the grade in words and shows its colour', () => {
    expect(flowSvg('许可', chart('受理'), 'zh')).toMatch(/fill="#ffccc7"[^]*一级（红色）/);
    expect(flowSvg('许可', chart('受理'), 'en')).toContain('Grade 1 (Red)');
  });

  it('says where no flow is drawn', () => {
    expect(flowSvg('许可', { steps: [], elsewhere: [] }, 'zh')).toContain('尚未绘制职权运行流程图');
  });
});
