import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { codeOf, refuse } from './say.mjs';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const OLDEST_NODE = 20;

export function checkNode() {
  const major = Number.parseInt(process.versions.node, 10);
  if (major < OLDEST_NODE) {
    refuse(
      `Node ${process.versions.node} is too old: install Node ${String(OLDEST_NODE)} or newer from https://nodejs.org.`,
      `Node ${process.versions.node} är för gammal: installera Node ${String(OLDEST_NODE)} eller nyare från https://nodejs.org.`,
    );
  }
}

export function checkInstalled() {
  if (!fs.existsSync(path.join(ROOT, 'node_modules', '@strapi', 'strapi'))) {
    refuse(
      'The packages are not installed: run "npm ci" first.',
      'Paketen är inte installerade: kör "npm ci" först.',
    );
  }
}

/** Tries rather than asks: root is told that it may write to a disk that is mounted read-only. */
export function checkFolder() {
  const probe = path.join(ROOT, `.write-test-${String(process.pid)}`);
  try {
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
    fs.mkdirSync(path.join(ROOT, '.tmp'), { recursive: true });
    fs.accessSync(path.join(ROOT, '.tmp'), fs.constants.W_OK);
  } catch (error) {
    refuse(
      `The folder ${ROOT} cannot be written to (${codeOf(error) ?? String(error)}): move the project, or change the folder's permissions.`,
      `Det går inte att skriva i mappen ${ROOT}: flytta projektet eller ändra mappens rättigheter.`,
    );
  }
}

/**
 * @param {string} host
 * @param {number} port
 * @param {string} [name] of the setting that it stands in
 */
export async function checkPort(host, port, name = 'PORT') {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    refuse(
      `${name} must be a number from 1 to 65535.`,
      `${name} ska vara ett tal från 1 till 65535.`,
    );
  }
  const code = await new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      resolve(codeOf(error) ?? 'unknown');
    });
    probe.listen(port, host, () => {
      probe.close(() => {
        resolve(undefined);
      });
    });
  });
  if (code === 'EADDRINUSE') {
    const other = String(port + 1);
    refuse(
      `Port ${String(port)} is in use by another program: stop that one, or choose another port with ${name}=${other}.`,
      `Port ${String(port)} används av ett annat program: stoppa det, eller välj en annan port med ${name}=${other}.`,
    );
  }
  if (code) {
    refuse(
      `Cannot listen on ${host}, port ${String(port)} (${String(code)}): check HOST and ${name}.`,
      `Det går inte att lyssna på ${host}, port ${String(port)} (${String(code)}): kontrollera HOST och ${name}.`,
    );
  }
}
