/** The pages of whoever acts in a post; without one there is nothing to read, and so nothing is asked for. */
import { Typography } from 'antd';
import { Outlet } from 'react-router';
import { useLanguage } from '../shared/language';
import { PageTitle } from '../shared/page-title';
import { useSession } from './session';

export function InPost() {
  const { say } = useLanguage();
  const { who, post } = useSession();
  if (post !== null) return <Outlet />;
  return (
    <>
      <PageTitle title={say(`${who?.name ?? ''}，您好`, `Good day, ${who?.name ?? ''}`)} />
      <Typography.Paragraph>
        {say(
          '您目前没有任职岗位，无法查看内容。请联系系统管理员登记任职。',
          'You hold no post today, so there is nothing to see. Ask the administrator to record your appointment.',
        )}
      </Typography.Paragraph>
    </>
  );
}
