/** The second way in: the office's identity provider, where there is one, and what became of a log-in there. */
import { useQuery } from '@tanstack/react-query';
import { Button, Divider } from 'antd';
import { client } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { useLanguage } from '../../shared/language';

/** Without an answer there is the password, as ever. */
function useProvider() {
  const { data } = useQuery({
    queryKey: ['/api/v1/session/ways'],
    queryFn: async () => (await client.GET('/api/v1/session/ways')).data ?? null,
  });
  return data?.oidc ?? null;
}

/** `code`: as the address says, which anybody may have written; one the server does not name is nothing. */
export function useBroughtBack(code: string | null): ApiProblem | null {
  const refusal = useProvider()?.refusals.find((each) => each.code === code);
  if (refusal === undefined) return null;
  return new ApiProblem(refusal.code, 0, { zh: refusal.title, en: refusal.titleEn });
}

export function ProviderButton() {
  const { say } = useLanguage();
  const provider = useProvider();
  if (provider === null) return null;
  return (
    <>
      <Divider plain>{say('或', 'or')}</Divider>
      <Button href={provider.path} size="large" block>
        {say('统一身份认证登录', 'Log in with the identity provider')}
      </Button>
    </>
  );
}
