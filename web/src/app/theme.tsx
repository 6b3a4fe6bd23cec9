/** Ant Design in Chinese or English, with the product's colours and room for older eyes. */
import { App as AntApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';
import type { ReactNode } from 'react';
import { useLanguage } from '../shared/language';
import './print.css';

/** Dark enough for 4.5 to 1 on their light grounds, also the small ones. */
const THEME = {
  token: {
    colorPrimary: '#a8071a',
    colorLink: '#0958d9',
    colorError: '#cf1322',
    colorTextDescription: '#595959',
    colorTextSecondary: '#595959',
    colorTextTertiary: '#595959',
    colorTextDisabled: '#6b6b6b',
    colorTextPlaceholder: '#6b6b6b',
    fontSize: 15,
    borderRadius: 4,
    green: '#237804',
    lime: '#3f6600',
    gold: '#8a5a00',
    orange: '#ad4e00',
    red: '#a8071a',
    blue: '#0958d9',
    purple: '#531dab',
  },
  components: { Breadcrumb: { linkColor: '#595959', itemColor: '#595959', separatorColor: '#595959' } },
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
