import type { Stage } from '../../../domain/record';
import type { TextKey } from '../text';

export const STAGES: readonly Stage[] = ['promises', 'interim', 'final'];

export const stageKey = (stage: Stage): TextKey => `stage.${stage}`;
