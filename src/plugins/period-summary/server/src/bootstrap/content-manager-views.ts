import { isDeepStrictEqual } from 'node:util';

import type { Core } from '@strapi/strapi';

import {
  COMPONENT_VIEWS,
  CONTENT_TYPE_VIEWS,
  type ContentView,
} from '../../../contracts/content-views';
import { SYSTEM_FIELDS } from '../../../contracts/content-views/system-fields';

const ROW_WIDTH = 12;
/** Editors that Strapi gives the whole row, whatever a layout says. */
const FULL_WIDTH_TYPES: ReadonlySet<string> = new Set(['blocks', 'component']);

interface Metadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

/** One row of the Content Manager's own store; only what we write is named. */
interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface Model {
  uid: string;
  attributes: Record<string, { type: string; target?: string }>;
}

interface ConfigurationService {
  findConfiguration(model: Model): Promise<Configuration>;
  updateConfiguration(model: Model, configuration: Configuration): Promise<unknown>;
}

/**
 * Sets labels, help, order, list columns and entry titles of every type and component as code. What
 * somebody rearranged under "Konfigurera vyn" is put back at the next boot, so that every
 * installation, guide and screenshot shows the same form.
 */
export async function applyContentManagerViews(strapi: Core.Strapi): Promise<void> {
  const mainFields = new Map(CONTENT_TYPE_VIEWS.map((view) => [view.uid, view.mainField]));
  const contentTypes = serviceOf(strapi, 'content-types');
  const components = serviceOf(strapi, 'components');
  for (const view of CONTENT_TYPE_VIEWS) {
    await apply(contentTypes, modelOf(strapi.contentTypes, view.uid), view, mainFields);
  }
  for (const view of COMPONENT_VIEWS) {
    await apply(components, modelOf(strapi.components, view.uid), view, mainFields);
  }
}

async function apply(
  service: ConfigurationService,
  model: Model,
  view: ContentView,
  mainFields: ReadonlyMap<string, string>,
): Promise<void> {
  const current = await service.findConfiguration(model);
  const wanted = configurationOf(view, model, current, mainFields);
  // Unchanged in nearly every boot; writing anyway would cost 17 writes and their cache each time.
  if (!isDeepStrictEqual(wanted, current)) await service.updateConfiguration(model, wanted);
}

function configurationOf(
  view: ContentView,
  model: Model,
  current: Configuration,
  mainFields: ReadonlyMap<string, string>,
): Configuration {
  const metadatas = { ...current.metadatas };
  for (const [name, { sv }] of Object.entries(SYSTEM_FIELDS)) {
    const before = metadatas[name];
    if (before) metadatas[name] = { ...before, list: { ...before.list, label: sv } };
  }
  for (const [name, field] of Object.entries(view.fields)) {
    const before = metadatas[name];
    if (!before) throw new Error(`${view.uid} has no field ${name}`);
    const target = model.attributes[name]?.target;
    const mainField = target === undefined ? undefined : mainFields.get(target);
    metadatas[name] = {
      edit: {
        ...before.edit,
        label: field.sv,
        description: field.help,
        placeholder: '',
        visible: true,
        editable: field.readOnly !== true,
        ...(mainField === undefined ? {} : { mainField }),
      },
      list: { ...before.list, label: field.sv },
    };
  }
  return {
    ...current,
    settings: {
      ...current.settings,
      mainField: view.mainField,
      ...(view.sortBy && {
        defaultSortBy: view.sortBy.field,
        defaultSortOrder: view.sortBy.order,
      }),
    },
    metadatas,
    layouts: {
      list: view.list ? [...view.list] : current.layouts.list,
      edit: view.rows.map((row) => row.map((name) => ({ name, size: sizeOf(name, row, model) }))),
    },
  };
}

function sizeOf(name: string, row: readonly string[], model: Model): number {
  const type = model.attributes[name]?.type ?? '';
  return FULL_WIDTH_TYPES.has(type) ? ROW_WIDTH : ROW_WIDTH / row.length;
}

function serviceOf(strapi: Core.Strapi, name: string): ConfigurationService {
  return strapi.plugin('content-manager').service<ConfigurationService>(name);
}

function modelOf(models: object, uid: string): Model {
  const model = (models as Record<string, Model | undefined>)[uid];
  if (!model) throw new Error(`There is no ${uid}`);
  return model;
}
