import { yup } from '@strapi/utils';

/**
 * The Content Manager shows what Strapi's checks answer as they answer it, in English. Most is checked in
 * the form before, in its own words; that a number is whole is not. In both languages, as our refusals are.
 */
export function sayChecksInSwedish(): void {
  yup.setLocale({
    number: { integer: 'Skriv ett heltal, utan decimaler. / ${path} must be an integer' },
  });
}
