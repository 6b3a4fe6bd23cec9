/** The frame of every page: where one is, who one is and in which post, and whether the server answers. */
import { MenuOutlined } from '@ant-design/icons';
import {
  Alert,
  App,
  Badge,
  Button,
  Drawer,
  Dropdown,
  Flex,
  Grid,
  Layout,
  Menu,
  Select,
  Space,
  Spin,
  Typography,
} from 'antd';
import { Suspense, useState } from 'react';
import { Link, Outlet, useLocation, useNavigate } from 'react-router';
import type { PersonPostAnswer } from '../../../projections/organisation/query';
import { SearchBox } from '../features/search/search-box';
import { useAnswer } from '../api/use-answer';
import { useLanguage } from '../shared/language';
import { MomentProvider, useMoment } from '../shared/moment';
import { ROLE } from '../../../projections/words/labels';
import { useLive } from './live';
import { MomentButton, MomentNotice } from './moment-bar';
import { useSession } from './session';

export function Shell() {
  const { post } = useSession();
  // Whoever acts in another post is back at now.
  return (
    <MomentProvider key={post?.postId} mayGo={post?.role === 'auditor'}>
      <Frame />
    </MomentProvider>
  );
}

function Frame() {
  const { at, mayGo } = useMoment();
  const { say, language, choose } = useLanguage();
  const wide = Grid.useBreakpoint().md ?? true;
  const [menuOpen, setMenuOpen] = useState(false);
  const connected = useLive();
  const { post } = useSession();
  // Whoever holds none may find nothing.
  const maySearch = post !== null;
  return (
    <Layout style={{ minHeight: '100vh' }}>
      <a className="skip" href="#content" style={SKIP}>
        {say('跳到正文', 'Skip to the content')}
      </a>
      <Layout.Header className="no-print" style={HEADER}>
        {!wide && (
          <Button
            aria-label={say('菜单', 'Menu')}
            icon={<MenuOutlined />}
            onClick={() => setMenuOpen(true)}
          />
        )}
        <Link to="/" style={{ color: '#fff', fontSize: 20, fontWeight: 600, whiteSpace: 'nowrap' }}>
          {say('廉程', 'Liancheng')}
        </Link>
        <span style={{ flex: 1 }} />
        {wide && maySearch && <SearchBox />}
        {wide && mayGo && <MomentButton />}
        {wide && <PostChoice />}
        <Button onClick={() => choose(language === 'zh' ? 'en' : 'zh')}>
          {language === 'zh' ? 'English' : '中文'}
        </Button>
        <Who />
      </Layout.Header>
      <Layout>
        {wide ? (
          <Layout.Sider className="no-print" theme="light" width={200}>
            <Places onChoose={() => undefined} />
          </Layout.Sider>
        ) : (
          <Drawer open={menuOpen} placement="left" onClose={() => setMenuOpen(false)} title={<PostChoice />}>
            <Flex vertical gap={12} style={{ marginBottom: 12 }}>
              {maySearch && <SearchBox />}
              {mayGo && <MomentButton />}
            </Flex>
            <Places onChoose={() => setMenuOpen(false)} />
          </Drawer>
        )}
        <Layout.Content id="content" style={{ padding: wide ? 24 : 12, minWidth: 0 }}>
          {!connected && (
            <Alert
              type="warning"
              showIcon
              style={{ marginBottom: 12 }}
              title={say(
                '连不上服务器，所见可能不是最新；恢复后自动更新。',
                'The server does not answer: what you see may be old. It is brought up to date by itself.',
              )}
            />
          )}
          <MomentNotice />
          <Suspense fallback={<Spin style={{ display: 'block', margin: '20vh auto' }} />}>
            <Outlet key={at} />
          </Suspense>
        </Layout.Content>
      </Layout>
    </Layout>
  );
}

/** With how many things wait. */
function MyWork() {
  const { say } = useLanguage();
  const { post } = useSession();
  const { data } = useAnswer('/api/v1/tasks', {}, { enabled: post !== null });
  return (
    <Flex justify="space-between" align="center">
      {say('我的事项', 'My work')}
      <Badge count={data?.data.length ?? 0} overflowCount={999} color="#a8071a" />
    </Flex>
  );
}

function Places({ onChoose }: { readonly onChoose: () => void }) {
  const { say } = useLanguage();
  const { post } = useSession();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const items = [
    { key: '/', label: <MyWork /> },
    { key: '/campaigns', label: say('专项工作', 'Campaigns') },
    { key: '/networks', label: say('预警网络', 'Warning networks') },
    { key: '/organisation', label: say('组织机构', 'Organisation') },
    ...(post?.role === 'administrator' ? [{ key: '/accounts', label: say('账号', 'Accounts') }] : []),
  ];
  const selected = items.findLast(({ key }) => pathname === key || (key !== '/' && pathname.startsWith(key)));
  return (
    <Menu
      mode="inline"
      items={items}
      selectedKeys={selected === undefined ? [] : [selected.key]}
      onClick={({ key }) => {
        void navigate(key);
        onChoose();
      }}
    />
  );
}

/** One person may hold several posts, or act in them for their holders: what is done is done in one of them. */
function PostChoice() {
  const { say, told } = useLanguage();
  const { who, post, choosePost } = useSession();
  if (who === null || who === undefined || post === null) return null;
  const label = ({ name, unitName, role, delegatedBy }: PersonPostAnswer) => {
    const acting = delegatedBy === undefined ? '' : say('（代理）', ' (delegated)');
    return `${unitName} · ${name}（${told(ROLE[role])}）${acting}`;
  };
  return (
    <Select
      aria-label={say('行事岗位', 'Acting post')}
      value={post.postId}
      onChange={choosePost}
      popupMatchSelectWidth={false}
      style={{ maxWidth: 360, minWidth: 180 }}
      options={who.posts.map((each) => ({ value: each.postId, label: label(each) }))}
    />
  );
}

function Who() {
  const { say } = useLanguage();
  const { who, logOut, logOutEverywhere } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const items = [
    { key: 'delegation', label: say('岗位代理', 'Somebody to act for me') },
    { key: 'password', label: say('修改口令', 'Change the password') },
    { key: 'everywhere', label: say('在所有设备退出', 'Log out everywhere') },
    { key: 'out', label: say('退出', 'Log out') },
  ];
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items,
        onClick: ({ key }) => {
          if (key === 'out') void logOut();
          else if (key === 'everywhere')
            logOutEverywhere().catch(
              () =>
                void message.error(say('没有退出：服务器没有答复', 'Not done: the server did not answer')),
            );
          else void navigate(`/${key}`);
        },
      }}
    >
      <Button>
        <Space>
          <Typography.Text>{who?.name}</Typography.Text>
        </Space>
      </Button>
    </Dropdown>
  );
}

const HEADER = {
  display: 'flex',
  gap: 12,
  alignItems: 'center',
  padding: '0 16px',
  background: '#820014',
  // Ant Design's own is as high as the header: a field in it would be, too.
  lineHeight: 'normal',
} as const;
const SKIP = { position: 'absolute', left: -9999, top: 0 } as const;
