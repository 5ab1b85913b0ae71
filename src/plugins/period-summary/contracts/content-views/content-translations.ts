import { POLICE_REGIONS } from '../../domain/police-areas';

import { ENUMERATION_LABELS } from './enumerations';
import { COMPONENT_VIEWS, CONTENT_TYPE_VIEWS } from './index';
import { SYSTEM_FIELDS } from './system-fields';

/**
 * The admin's translations of our fields, types and options.
 * The keys are the host's own: it asks for `content-manager.content-types.{uid}.{field}`,
 * `content-manager.components.{uid}.{field}`, the display name itself and the bare option value.
 */
export function contentTranslations(language: 'sv' | 'en'): Record<string, string> {
  const entries: [string, string][] = [];
  const groups = [
    { prefix: 'content-manager.content-types', views: CONTENT_TYPE_VIEWS },
    { prefix: 'content-manager.components', views: COMPONENT_VIEWS },
  ];
  for (const { prefix, views } of groups) {
    for (const { uid, name, fields } of views) {
      entries.push([name.sv, name[language]]);
      for (const [field, labels] of Object.entries({ ...SYSTEM_FIELDS, ...fields })) {
        entries.push([`${prefix}.${uid}.${field}`, labels[language]]);
      }
    }
  }
  for (const [value, labels] of Object.entries(ENUMERATION_LABELS)) {
    entries.push([value, labels[language]]);
  }
  // The names of the police regions are names: the same in both languages.
  for (const { key, name } of POLICE_REGIONS) entries.push([key, name]);
  return Object.fromEntries(entries);
}
