import type { Schema, Struct } from '@strapi/strapi';

export interface AgreementAgreement extends Struct.ComponentSchema {
  collectionName: 'components_agreement_agreements';
  info: {
    description: 'The agreement behind the promises';
    displayName: '\u00D6verenskommelse';
    icon: 'file';
  };
  attributes: {
    diaryNumber: Schema.Attribute.String;
    document: Schema.Attribute.Media<'files'>;
    signatories: Schema.Attribute.Component<'agreement.signatory', true>;
    signedOn: Schema.Attribute.Date;
    url: Schema.Attribute.String;
  };
}

export interface AgreementSignatory extends Struct.ComponentSchema {
  collectionName: 'components_agreement_signatorys';
  info: {
    description: 'Who signed';
    displayName: 'Undertecknare';
    icon: 'user';
  };
  attributes: {
    name: Schema.Attribute.String & Schema.Attribute.Required;
    organisation: Schema.Attribute.String;
    role: Schema.Attribute.String;
  };
}

export interface FiguresFigure extends Struct.ComponentSchema {
  collectionName: 'components_figures_figures';
  info: {
    description: 'One number of an outcome';
    displayName: 'M\u00E5tt';
    icon: 'chartBubble';
  };
  attributes: {
    answersTarget: Schema.Attribute.String;
    asWritten: Schema.Attribute.String;
    baseline: Schema.Attribute.Float;
    baselineLabel: Schema.Attribute.String;
    countsPeople: Schema.Attribute.Boolean & Schema.Attribute.DefaultTo<false>;
    from: Schema.Attribute.Date;
    key: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    label: Schema.Attribute.String;
    note: Schema.Attribute.Text;
    partOf: Schema.Attribute.String;
    per: Schema.Attribute.String;
    qualifier: Schema.Attribute.Enumeration<
      ['exact', 'about', 'more_than', 'almost', 'at_least', 'at_most', 'fewer_than']
    >;
    source: Schema.Attribute.String;
    to: Schema.Attribute.Date;
    unit: Schema.Attribute.String;
    value: Schema.Attribute.Float;
  };
}

export interface FiguresTarget extends Struct.ComponentSchema {
  collectionName: 'components_figures_targets';
  info: {
    description: 'What was promised, as a number or in words';
    displayName: 'M\u00E5l';
    icon: 'check';
  };
  attributes: {
    condition: Schema.Attribute.String;
    key: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    label: Schema.Attribute.String;
    per: Schema.Attribute.String;
    qualifier: Schema.Attribute.Enumeration<
      ['exact', 'about', 'more_than', 'almost', 'at_least', 'at_most', 'fewer_than']
    >;
    text: Schema.Attribute.Text;
    unit: Schema.Attribute.String;
    value: Schema.Attribute.Float;
  };
}

export interface MunicipalityFrameOrigin extends Struct.ComponentSchema {
  collectionName: 'components_municipality_frame_origins';
  info: {
    description: 'A website that may frame the pages';
    displayName: 'Webbplats som f\u00E5r visa sidan';
    icon: 'code';
  };
  attributes: {
    origin: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface MunicipalityLanguage extends Struct.ComponentSchema {
  collectionName: 'components_municipality_languages';
  info: {
    description: 'A language of the municipality';
    displayName: 'Spr\u00E5k';
    icon: 'globe';
  };
  attributes: {
    code: Schema.Attribute.Enumeration<['sv', 'en', 'sma', 'sv_x_lattlast']> &
      Schema.Attribute.Required;
  };
}

export interface SharedImage extends Struct.ComponentSchema {
  collectionName: 'components_shared_images';
  info: {
    description: 'A picture with alternative text and credit';
    displayName: 'Bild';
    icon: 'picture';
  };
  attributes: {
    alt: Schema.Attribute.Text;
    caption: Schema.Attribute.Text;
    credit: Schema.Attribute.String;
    file: Schema.Attribute.Media<'images'> & Schema.Attribute.Required;
  };
}

export interface SharedLink extends Struct.ComponentSchema {
  collectionName: 'components_shared_links';
  info: {
    description: 'A link with its text';
    displayName: 'L\u00E4nk';
    icon: 'link';
  };
  attributes: {
    label: Schema.Attribute.String & Schema.Attribute.Required;
    url: Schema.Attribute.String & Schema.Attribute.Required;
  };
}

export interface SharedPlace extends Struct.ComponentSchema {
  collectionName: 'components_shared_places';
  info: {
    description: 'A place, road or area';
    displayName: 'Plats';
    icon: 'pinMap';
  };
  attributes: {
    kind: Schema.Attribute.Enumeration<
      ['locality', 'district', 'road', 'area', 'building', 'other']
    >;
    name: Schema.Attribute.String & Schema.Attribute.Required;
    note: Schema.Attribute.String;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'agreement.agreement': AgreementAgreement;
      'agreement.signatory': AgreementSignatory;
      'figures.figure': FiguresFigure;
      'figures.target': FiguresTarget;
      'municipality.frame-origin': MunicipalityFrameOrigin;
      'municipality.language': MunicipalityLanguage;
      'shared.image': SharedImage;
      'shared.link': SharedLink;
      'shared.place': SharedPlace;
    }
  }
}
