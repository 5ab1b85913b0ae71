/**
 * Alternative texts. Those who cannot see a picture hear its alternative text instead (WCAG 2.2,
 * success criterion 1.1.1; required by lagen (2018:1937) om tillgänglighet till digital offentlig
 * service), so a picture without one stops the publication.
 */
import type { Image } from '../prose';
import { municipalityEntry } from './entry-reference';
import { item, type Finding } from './item';
import { passages } from './passages';
import { proseImages } from './prose-parts';
import type { Check, ReadinessItem } from './readiness';
import { shownRecord } from './shown-record';

const FILE_NAME = /^\S*\.(?:avif|gif|jpe?g|png|svg|webp)$/iu;

/** Strapi's editor puts the file's name where no alternative text was written; that says nothing. */
function lacksAlt(alt: string | null | undefined, fileName: string): boolean {
  const text = alt?.trim() ?? '';
  return text === '' || text === fileName.trim() || FILE_NAME.test(text);
}

function missing(image: { readonly file: { readonly name: string } }, inProse: boolean): Finding {
  return {
    code: 'image-without-alt',
    severity: 'blocker',
    message: {
      sv: `Bilden ”${image.file.name}” saknar alternativtext.`,
      en: `The image “${image.file.name}” has no alternative text.`,
    },
    action: inProse
      ? {
          sv: 'Skriv bildens alternativtext i mediebiblioteket och sätt in bilden på nytt i texten.',
          en: 'Write the alternative text in the media library and insert the image in the text again.',
        }
      : {
          sv: 'Skriv med en mening vad bilden visar.',
          en: 'Describe in one sentence what the image shows.',
        },
  };
}

const imageLacksAlt = (image: Image): boolean => lacksAlt(image.alt?.value, image.file.name);

export const checkImages: Check = (record) => {
  const { logo } = record.municipality;
  const ofLogo: readonly ReadinessItem[] =
    logo !== null && lacksAlt(logo.alt, logo.file.name)
      ? [
          item(municipalityEntry(record), 'logoAlt', {
            code: 'image-without-alt',
            severity: 'blocker',
            message: {
              sv: 'Kommunens logotyp saknar alternativtext.',
              en: 'The municipality’s logo has no alternative text.',
            },
            action: {
              sv: 'Skriv vad logotypen står för, till exempel kommunens namn.',
              en: 'Write what the logo stands for, for example the name of the municipality.',
            },
          }),
        ]
      : [];
  const ofPassages = passages(shownRecord(record)).flatMap(({ entry, field, content }) => {
    switch (content.kind) {
      case 'image':
        return imageLacksAlt(content.image)
          ? [item(entry, `${field}.alt`, missing(content.image, false))]
          : [];
      case 'prose':
        return proseImages(content.prose)
          .filter(({ image }) => imageLacksAlt(image))
          .map(({ image, block }) => item(entry, `${field}.${block}`, missing(image, true)));
      case 'text':
      case 'url':
        return [];
      default:
        return content satisfies never;
    }
  });
  return [...ofLogo, ...ofPassages];
};
