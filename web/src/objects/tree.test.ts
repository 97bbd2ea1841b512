import { describe, expect, it } from 'vitest';
import type { Attribute, InformationObject, Module } from './api';
import { openable, rowsOf, treeOf } from './tree';

const attribute = (name: string, type: Attribute['type'], attributes?: Attribute[]): Attribute => ({
  tag: '(0010,0010)',
  keyword: name,
  name,
  vr: 'LO',
  vm: '1',
  type,
  ...(attributes === undefined ? {} : { attributes }),
});

const module = (name: string, usage: Module['usage'], attributes: Attribute[]): Module => ({
  id: name,
  name,
  usage,
  source: 'PS3.3',
  table: 'C',
  attributes,
});

const object: InformationObject = {
  id: 'x',
  name: 'X',
  kind: 'composite',
  sopClasses: [],
  edition: '2026',
  informationEntities: [
    {
      name: 'Patient',
      modules: [module('Patient', 'M', [attribute('A', '2'), attribute('B', '3', [attribute('C', '1')])]), module('Subject', 'U', [])],
    },
    { name: 'Study', modules: [module('Study', 'C', [attribute('D', '1')])] },
  ],
};

describe('the tree of an information object', () => {
  it('has rows for what is open only', () => {
    const tree = treeOf(object, false, 'Groups');
    expect(rowsOf(tree, new Set()).map((row) => row.node.id)).toEqual(['0', '1']);
    expect(rowsOf(tree, new Set(['0', '0.0', '0.0.1'])).map((row) => [row.node.id, row.level, row.position, row.count])).toEqual([
      ['0', 1, 1, 2],
      ['0.0', 2, 1, 2],
      ['0.0.0', 3, 1, 2],
      ['0.0.1', 3, 2, 2],
      ['0.0.1.0', 4, 1, 1],
      ['0.1', 2, 2, 2],
      ['1', 1, 2, 2],
    ]);
    expect(openable(tree, 1)).toEqual(['0', '1']);
    expect(openable(tree, 2)).toEqual(['0', '0.0', '1', '1.0']);
  });

  it('can be narrowed to what every instance has', () => {
    const tree = treeOf(object, true, 'Groups');
    expect(rowsOf(tree, new Set(openable(tree, 9))).map((row) => row.node.id)).toEqual(['0', '0.0', '0.0.0']);
  });
});
