import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { useScheme } from '../scheme.ts';
import { theme } from './widget-theme.ts';

/** Gives Mantine's widgets what they need, within the Content-Security-Policy. */
export function Widgets({ children }: { readonly children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={useScheme()}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
