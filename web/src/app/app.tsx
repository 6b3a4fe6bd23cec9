/** The routes. Every page is loaded when it is first opened. */
import { Spin } from 'antd';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { useSession } from './session';
import { InPost } from './in-post';
import { PublicShell } from './public-shell';
import { Shell } from './shell';

const LoginPage = lazy(() => import('../features/login/login-page'));
const PasswordPage = lazy(() => import('../features/login/password-page'));
const HomePage = lazy(() => import('../features/home/home-page'));
const CampaignsPage = lazy(() => import('../features/campaigns/campaigns-page'));
const CampaignPage = lazy(() => import('../features/campaign/campaign-page'));
const LaunchPage = lazy(() => import('../features/launch/launch-page'));
const WorkPage = lazy(() => import('../features/work/work-page'));
const BoardPage = lazy(() => import('../features/board/board-page'));
const ScreenPage = lazy(() => import('../features/board/screen-page'));
const RegisterPage = lazy(() => import('../features/register/register-page'));
const RiskPointPage = lazy(() => import('../features/register/risk-point-page'));
const TrailPage = lazy(() => import('../features/trail/trail-page'));
const PublicNoticesPage = lazy(() => import('../features/public/notices-page'));
const PublicNoticePage = lazy(() => import('../features/public/notice-page'));
const ReceiptPage = lazy(() => import('../features/public/receipt-page'));
const DelegationPage = lazy(() => import('../features/delegation/delegation-page'));
const NetworksPage = lazy(() => import('../features/networks/networks-page'));
const NetworkPage = lazy(() => import('../features/networks/network-page'));
const OrganisationPage = lazy(() => import('../features/organisation/organisation-page'));
const AccountsPage = lazy(() => import('../features/accounts/accounts-page'));

export function App() {
  return (
    <Suspense fallback={<Waiting />}>
      <Routes>
        <Route path="public" element={<PublicShell />}>
          <Route index element={<PublicNoticesPage />} />
          <Route path=":noticeId" element={<PublicNoticePage />} />
          <Route path=":noticeId/receipts/:receiptNumber" element={<ReceiptPage />} />
        </Route>
        <Route path="*" element={<Pages />} />
      </Routes>
    </Suspense>
  );
}

function Pages() {
  const { who } = useSession();
  if (who === undefined) return <Waiting />;
  if (who === null) return <LoginPage />;
  if (who.passwordDue) return <PasswordPage />;
  return (
    <Routes>
      <Route element={<InPost />}>
        <Route path="campaigns/:campaignId/screen" element={<ScreenPage />} />
      </Route>
      <Route element={<Shell />}>
        <Route element={<InPost />}>
          <Route index element={<HomePage />} />
          <Route path="campaigns" element={<CampaignsPage />} />
          <Route path="launch" element={<LaunchPage />} />
          <Route path="campaigns/:campaignId" element={<CampaignPage />} />
          <Route path="campaigns/:campaignId/work" element={<WorkPage />} />
          <Route path="campaigns/:campaignId/board" element={<BoardPage />} />
          <Route path="campaigns/:campaignId/register" element={<RegisterPage />} />
          <Route path="risk-points/:riskPointId" element={<RiskPointPage />} />
          <Route path="trails/:kind/:id" element={<TrailPage />} />
          <Route path="delegation" element={<DelegationPage />} />
          <Route path="networks" element={<NetworksPage />} />
          <Route path="networks/:networkId" element={<NetworkPage />} />
          <Route path="organisation" element={<OrganisationPage />} />
          <Route path="accounts" element={<AccountsPage />} />
        </Route>
        <Route path="password" element={<PasswordPage />} />
        <Route path="*" element={<Navigate to="/" replace />} />
      </Route>
    </Routes>
  );
}

function Waiting() {
  return <Spin size="large" style={{ display: 'block', margin: '20vh auto' }} />;
}
