/** A page's heading, with the way back and what can be done. */
import { Breadcrumb, Flex, Typography } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  readonly title: string;
  readonly above?: readonly { readonly to: string; readonly title: string }[];
  readonly children?: ReactNode;
}

export function PageTitle({ title, above = [], children }: Props) {
  useEffect(() => {
    document.title = `${title} · 廉程`;
  }, [title]);
  return (
    <>
      {above.length > 0 && (
        <Breadcrumb
          className="no-print"
          items={[...above.map(({ to, title: name }) => ({ title: <Link to={to}>{name}</Link> })), { title }]}
        />
      )}
      <Flex justify="space-between" align="center" wrap gap={12}>
        <Typography.Title level={1} style={{ fontSize: 24, margin: '8px 0 16px' }}>
          {title}
        </Typography.Title>
        {children}
      </Flex>
    </>
  );
}
