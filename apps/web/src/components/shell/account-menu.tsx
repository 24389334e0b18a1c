'use client';

import { useTranslations } from 'next-intl';
import { Menu, MenuItem } from '@/components/ui/menu.tsx';
import { useSignOut } from '@/session/use-sign-out.ts';

export function AccountMenu() {
  const t = useTranslations('shell');
  const signOut = useSignOut();
  return (
    <Menu label={t('account')} className="-mr-4">
      <MenuItem href="/account">{t('settings')}</MenuItem>
      <MenuItem onAction={() => void signOut()}>{t('signOut')}</MenuItem>
    </Menu>
  );
}
