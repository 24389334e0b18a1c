'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from './button.tsx';
import { CrossIcon } from './icons.tsx';

export interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  /** False while something runs that closing would leave unclear. */
  isDismissable?: boolean;
  children: ReactNode;
}

/** A question above the page: focus goes in, stays in, and comes back to where it was. Escape closes it. */
export function Dialog({ title, isOpen, onOpenChange, isDismissable = true, children }: DialogProps) {
  const t = useTranslations('common');
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      className="fixed inset-0 z-50 flex items-end justify-center bg-[rgb(0_0_0/0.45)] sm:items-center sm:p-6"
    >
      <Modal className="max-h-[92dvh] w-full overflow-auto rounded-md bg-raised text-ink shadow-floating sm:max-w-[36rem]">
        <AriaDialog className="flex flex-col gap-4 p-6 outline-none sm:p-8">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="min-w-0 font-serif text-xl font-semibold wrap-break-word">
              {title}
            </Heading>
            {isDismissable && (
              <Button
                look="quiet"
                square
                aria-label={t('close')}
                className="-mt-2 -mr-3"
                onPress={() => onOpenChange(false)}
              >
                <CrossIcon />
              </Button>
            )}
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The buttons of a dialog or form: the deed first, the way back after it. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="flex flex-col gap-3 pt-2 sm:flex-row sm:flex-wrap">{children}</div>;
}
