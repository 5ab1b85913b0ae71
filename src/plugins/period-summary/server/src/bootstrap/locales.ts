import type { Core } from '@strapi/strapi';

import { DEFAULT_LANGUAGE, LANGUAGES, localeOfTag } from '../../../domain/languages';

interface LocaleRow {
  id: number;
  code: string;
  name: string;
}

interface LocaleService {
  find(): Promise<LocaleRow[]>;
  create(locale: { code: string; name: string }): Promise<LocaleRow>;
  update(where: { id: number }, data: { name: string }): Promise<LocaleRow>;
  getDefaultLocale(): Promise<string | null>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

/**
 * Makes the product's languages where they are missing, gives them their Swedish names, and makes
 * Swedish the default (a new Strapi starts with English). A language that somebody added stays: it
 * may hold content.
 */
export async function applyLocales(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('i18n').service<LocaleService>('locales');
  const existing = new Map((await service.find()).map((row) => [row.code, row]));
  for (const { locale: code, name } of LANGUAGES) {
    const row = existing.get(code);
    if (!row) await service.create({ code, name: name.sv });
    else if (row.name !== name.sv) await service.update({ id: row.id }, { name: name.sv });
  }
  const wanted = localeOfTag(DEFAULT_LANGUAGE);
  if (wanted && (await service.getDefaultLocale()) !== wanted) {
    await service.setDefaultLocale({ code: wanted });
  }
}
