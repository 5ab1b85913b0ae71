import {
  AGREEMENT_VIEW,
  FRAME_ORIGIN_VIEW,
  IMAGE_VIEW,
  LANGUAGE_VIEW,
  LINK_VIEW,
  PLACE_VIEW,
  SIGNATORY_VIEW,
} from './components';
import type { ContentView } from './content-view';
import { OPPORTUNITY_VIEW } from './development-opportunity';
import { FIGURE_VIEW, TARGET_VIEW } from './figures';
import { MEASURE_VIEW } from './measure';
import { OUTCOME_VIEW } from './outcome';
import { PERIOD_VIEW } from './period';
import { PROMISE_VIEW } from './promise';
import { MUNICIPALITY_VIEW, PARTY_VIEW, THEME_VIEW } from './registers';

export type { ContentView, FieldView } from './content-view';

export const CONTENT_TYPE_VIEWS: readonly ContentView[] = [
  MUNICIPALITY_VIEW,
  PARTY_VIEW,
  THEME_VIEW,
  PERIOD_VIEW,
  PROMISE_VIEW,
  MEASURE_VIEW,
  OUTCOME_VIEW,
  OPPORTUNITY_VIEW,
];

export const COMPONENT_VIEWS: readonly ContentView[] = [
  AGREEMENT_VIEW,
  SIGNATORY_VIEW,
  LANGUAGE_VIEW,
  FRAME_ORIGIN_VIEW,
  IMAGE_VIEW,
  LINK_VIEW,
  PLACE_VIEW,
  TARGET_VIEW,
  FIGURE_VIEW,
];
