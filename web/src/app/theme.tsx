/** Ant Design in Chinese or English, with the product's colours and room for older eyes. */
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { useLanguage } from '../shared/language';
import './choices.css';
import './print.css';

/** Light ground, edge and text of what is marked with a colour: the text has 4.5 to 1 and more on its ground. */
const MARKS = {
  green: ['#f6ffed', '#b7eb8f', '#135200'],
  lime: ['#fcffe6', '#eaff8f', '#3f6600'],
  gold: ['#fffbe6', '#ffe58f', '#613400'],
  orange: ['#fff7e6', '#ffd591', '#873800'],
  red: ['#fff1f0', '#ffa39e', '#a8071a'],
  blue: ['#e6f4ff', '#91caff', '#003eb3'],
  purple: ['#f9f0ff', '#d3adf7', '#391085'],
} as const;

/** By the names that Ant Design has for the steps of a palette: an older and a newer one for each. */
const MARK_TOKENS = Object.fromEntries(
  Object.entries(MARKS).flatMap(([name, [ground, edge, text]]) =>
    ['', '-'].flatMap((dash) => [
      [`${name}${dash}1`, ground],
      [`${name}${dash}3`, edge],
      [`${name}${dash}7`, text],
    ]),
  ),
);

/** Dark enough for 4.5 to 1 on their light grounds, also the small ones. */
const THEME = {
  token: {
    colorPrimary: '#a8071a',
    colorLink: '#0958d9',
    colorLinkHover: '#003eb3',
    colorError: '#cf1322',
    colorTextDescription: '#595959',
    colorTextSecondary: '#595959',
    colorTextTertiary: '#595959',
    colorTextDisabled: '#6b6b6b',
    colorTextPlaceholder: '#6b6b6b',
    fontSize: 15,
    borderRadius: 4,
    ...MARK_TOKENS,
  },
  components: {
    Breadcrumb: { linkColor: '#595959', itemColor: '#595959', separatorColor: '#595959' },
    // A link stays readable on a row that is chosen.
    Table: { rowSelectedBg: '#e6f4ff', rowSelectedHoverBg: '#e6f4ff' },
  },
} as const;

/** Whoever asked their system for less motion gets none. */
const STILL = matchMedia('(prefers-reduced-motion: reduce)').matches;

export function Theme({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={{ ...THEME, token: { ...THEME.token, motion: !STILL } }}
    >
      <AntApp>{children}</AntApp>
    </ConfigProvider>
  );
}
