import { type Theme, themeOf } from '../../picture/theme.ts';
import { useScheme } from './scheme.ts';

/** The colours of the present scheme, as data for drawings. */
export const useTheme = (): Theme => themeOf(useScheme());
