import type { ComponentType } from 'react';

import { useStrapiApp } from '@strapi/strapi/admin';

interface MediaInputProps {
  readonly attribute: { readonly allowedTypes: readonly string[]; readonly multiple: boolean };
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled: boolean;
}

/** The media library's own input, which the upload plugin registers with the host. */
export function MediaField({
  allowed,
  ...props
}: Omit<MediaInputProps, 'attribute'> & { readonly allowed: 'images' | 'files' }) {
  const fields = useStrapiApp('MediaField', (state) => state.fields);
  const MediaInput = fields['media'] as ComponentType<MediaInputProps> | undefined;
  if (!MediaInput) return null;
  return <MediaInput {...props} attribute={{ allowedTypes: [allowed], multiple: false }} />;
}
