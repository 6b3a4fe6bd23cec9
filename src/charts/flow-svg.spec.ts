import type { FlowChart } from '../../projections/flow-chart/flow-chart';
import { SHEET_WIDTH } from '../../projections/flow-chart/layout';
import { textWidth } from '../../projections/flow-chart/text-lines';
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

  it('breaks a title that is wider than the picture, with room for all its lines', () => {
    const title = '建设工程设计方案审查和施工许可的受理、审核、审批与送达'.repeat(2);
    const svg = flowSvg(title, chart('受理'), 'zh');
    const lines = [...svg.matchAll(/<text class="h" x="12" y="(\d+)">(.*)<\/text>/g)];
    expect(lines.map(([, , text]) => text).join('')).toBe(title);
    for (const [, , text = ''] of lines) expect(textWidth(text, 14)).toBeLessThanOrEqual(SHEET_WIDTH);
    const top = Number(/translate\(12 (\d+)\)/.exec(svg)?.[1]);
    expect(top).toBeGreaterThan(Number(lines.at(-1)?.[1]));
  });

  it('shows the risk points that are on no step, also where there is no step', () => {
    const { steps } = chart('受理');
    const [step] = steps;
    const elsewhere = [{ ...step!.points[0]!, manifestation: '超期办理' }];
    for (const each of [steps, []]) {
      const svg = flowSvg('许可', { steps: each, elsewhere }, 'zh');
      expect(svg).toMatch(/（不在环节上）[^]*一级（红色） 超期办理/);
    }
    expect(flowSvg('许可', { steps, elsewhere }, 'en')).toContain('(on no step)');
    expect(flowSvg('许可', chart('受理'), 'zh')).not.toContain('不在环节上');
  });

  it('says where no flow is drawn', () => {
    expect(flowSvg('许可', { steps: [], elsewhere: [] }, 'zh')).toContain('尚未绘制职权运行流程图');
  });
});
