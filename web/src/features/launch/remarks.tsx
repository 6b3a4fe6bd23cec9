/** Faults or cautions in words, each with the way to where it is put right. */
import { Alert } from 'antd';
import { Link } from 'react-router';
import { useLanguage } from '../../shared/language';
import type { Remark } from './checks';

interface Props {
  readonly remarks: readonly Remark[];
  readonly type: 'warning' | 'error';
}

export function Remarks({ remarks, type }: Props) {
  const { say, told } = useLanguage();
  if (remarks.length === 0) return null;
  return (
    <Alert
      type={type}
      showIcon
      title={
        type === 'error'
          ? say(`还不能启动，有 ${remarks.length} 处要改`, `Not yet: ${remarks.length} things to put right`)
          : say(`有 ${remarks.length} 处请留意`, `${remarks.length} things worth a second look`)
      }
      description={
        <ul style={{ margin: 0, paddingLeft: 20 }}>
          {remarks.map((remark) => (
            <li key={remark.zh}>
              {told(remark)}{' '}
              <Link to={`?step=${remark.step}`} style={{ textDecoration: 'underline' }}>
                {say('去修改', 'Put it right')}
              </Link>
            </li>
          ))}
        </ul>
      }
    />
  );
}
