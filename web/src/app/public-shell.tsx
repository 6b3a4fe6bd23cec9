/** The frame of the pages that anybody may see: no log-in, nothing of the inside. */
import { Button, Layout } from 'antd';
import { Link, Outlet } from 'react-router';
import { useLanguage } from '../shared/language';

export function PublicShell() {
  const { say, language, choose } = useLanguage();
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <Layout.Header className="no-print" style={HEADER}>
        <Link to="/public" style={{ color: '#fff', fontSize: 20, fontWeight: 600, flex: 1 }}>
          {say('廉政风险防控公示', 'Published for everybody')}
        </Link>
        <Button onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </Button>
      </Layout.Header>
      <Layout.Content style={{ padding: 16, maxWidth: 960, width: '100%', margin: '0 auto' }}>
        <Outlet />
      </Layout.Content>
    </Layout>
  );
}

const HEADER = {
  display: 'flex',
  gap: 12,
  alignItems: 'center',
  padding: '0 16px',
  background: '#820014',
  lineHeight: 'normal',
} as const;
