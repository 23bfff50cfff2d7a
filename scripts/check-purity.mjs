/**
 * domain/ and workflows/ must give the same answer at every replay, on every machine and in every year. This reads
 * their syntax trees and refuses what could let the outside in: clocks, chance, time zones, locales, Node.
 *
 * Allowed: arithmetic on explicit UTC values with Date in domain/time/, and Date.now() + clockOffsetMs in a workflow,
 * which is Temporal's own recorded time. Import rules (.dependency-cruiser.cjs) keep out whole modules.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '..');

/** @typedef {{ node: ts.Node, file: string, source: ts.SourceFile }} Place */

/** Names of globals that have no place here at all. */
const BANNED_GLOBALS = new Map([
  ['Intl', 'phụ thuộc ngôn ngữ và múi giờ của máy'],
  ['performance', 'đọc đồng hồ của máy'],
  ['process', 'phụ thuộc máy đang chạy'],
  ['crypto', 'ngẫu nhiên'],
  ['fetch', 'gọi ra ngoài'],
  ['setTimeout', 'đọc đồng hồ; trong quy trình dùng sleep/condition của Temporal'],
  ['setInterval', 'đọc đồng hồ'],
  ['console', 'ghi ra ngoài; trong quy trình dùng log của Temporal'],
  ['globalThis', 'trạng thái chung'],
  ['WeakRef', 'phụ thuộc bộ nhớ của máy'],
]);

/** Methods that answer by the machine's time zone or language, whatever they are called on. */
const LOCAL_METHODS =
  /^(getDay|getDate|getMonth|getFullYear|getHours|getMinutes|getSeconds|getTimezoneOffset|set(Date|Month|FullYear|Hours|Minutes|Seconds)|toLocale\w*|localeCompare|toDateString|toTimeString)$/;

/** @param {string} folder @returns {string[]} */
function sources(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.spec\.ts$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}

/**
 * @param {string} file path from the root, with slashes
 * @param {string} text
 * @returns {string[]} complaints, one a line
 */
export function impurities(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {string[]} */
  const found = [];
  /** @param {ts.Node} node @param {string} what */
  const report = (node, what) => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1}  ${what}`);
  };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      if (node.moduleSpecifier.text.startsWith('node:'))
        report(node, `${node.moduleSpecifier.text}: thư viện của Node`);
    } else if (ts.isIdentifier(node)) {
      const reason = BANNED_GLOBALS.get(node.text);
      if (reason && isValue(node)) report(node, `${node.text}: ${reason}`);
      if (node.text === 'Date' && isValue(node)) checkDate(node, file, report);
    } else if (ts.isPropertyAccessExpression(node)) {
      if (node.expression.getText() === 'Math' && node.name.text === 'random')
        report(node, 'Math.random: ngẫu nhiên');
      if (LOCAL_METHODS.test(node.name.text))
        report(node, `.${node.name.text}: theo múi giờ hoặc ngôn ngữ của máy`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Whether the name is read as a value: not a property's name, a declaration, or a type. */
/** @param {ts.Identifier} node */
function isValue(node) {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent)) return false;
  const isName = 'name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent);
  return !isName && !ts.isImportSpecifier(parent) && !ts.isPropertyAssignment(parent)
    ? true
    : isInitializer(node);
}

/** @param {ts.Identifier} node */
function isInitializer(node) {
  return ts.isPropertyAssignment(node.parent) && node.parent.initializer === node;
}

/**
 * @param {ts.Identifier} node @param {string} file @param {(node: ts.Node, what: string) => void} report
 */
function checkDate(node, file, report) {
  const { parent } = node;
  if (file.startsWith('domain/time/')) {
    if (ts.isNewExpression(parent) && parent.arguments?.length === 1) return;
    if (ts.isPropertyAccessExpression(parent) && ['UTC', 'parse'].includes(parent.name.text)) return;
  }
  const statement = parent.parent?.parent?.getText() ?? '';
  if (file.endsWith('.workflow.ts') && /^Date\.now\(\) \+ \w*[cC]lockOffsetMs$/.test(statement)) return;
  report(
    node,
    `${parent.getText().slice(0, 40)}: thời điểm phải là tham số; phép tính ngày nằm trong domain/time/`,
  );
}

if (process.argv[1] === import.meta.filename) {
  const files = ['domain', 'workflows'].flatMap(sources);
  const complaints = files.flatMap((file) => impurities(file, readFileSync(join(ROOT, file), 'utf8')));
  for (const complaint of complaints) console.error(complaint);
  if (complaints.length > 0) process.exit(1);
}
