/** Stands where a step needs a plan and none is chosen. */
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../shared/language';

export function ChooseFirst() {
  const { say } = useLanguage();
  return (
    <Alert
      type="info"
      showIcon
      title={say('请先在第一步选择方案', 'Choose a plan in the first step')}
      action={<Link to="?step=plan">{say('去选择', 'Choose')}</Link>}
    />
  );
}
