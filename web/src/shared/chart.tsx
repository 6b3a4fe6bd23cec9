/**
 * A chart by ECharts, drawn as SVG so that it prints and stays sharp on a large screen. What it shows is said beside it in words or a
 * table: the picture itself is hidden from whoever hears the page.
 */
import { BarChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  BarChart,
  LineChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  MarkLineComponent,
  AriaComponent,
  SVGRenderer,
]);

interface Props {
  readonly option: EChartsCoreOption;
  /** In pixels. */
  readonly height: number;
  readonly dark?: boolean;
}

export default function Chart({ option, height, dark = false }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init> | null>(null);
  useEffect(() => {
    if (place.current === null) return;
    const drawn = init(place.current, dark ? 'dark' : undefined, { renderer: 'svg' });
    chart.current = drawn;
    const watch = new ResizeObserver(() => drawn.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, [dark]);
  useEffect(() => {
    chart.current?.setOption({ animation: false, backgroundColor: 'transparent', ...option }, true);
  }, [option, dark]);
  return <div ref={place} aria-hidden style={{ width: '100%', height }} />;
}
