import type { Attribute, AttributeType, InformationObject, Module, Usage } from './api';

/** What a row of the tree stands for. */
export type Thing =
  | { readonly kind: 'entity'; readonly name: string }
  | { readonly kind: 'module'; readonly module: Module; readonly entity: string }
  | { readonly kind: 'attribute'; readonly attribute: Attribute; readonly module: Module };

/** A node of the tree. */
export interface Node {
  /** Its place, unique in the tree: numbers with dots between. */
  readonly id: string;
  readonly thing: Thing;
  readonly children: readonly Node[];
}

/** A row that is in sight. */
export interface Row {
  readonly node: Node;
  readonly level: number;
  readonly position: number;
  readonly count: number;
  readonly parent: string | null;
}

const mandatoryUsages: readonly Usage[] = ['M', ''];
const mandatoryTypes: readonly AttributeType[] = ['1', '2'];

function attributeNodes(attributes: readonly Attribute[], module: Module, parent: string, onlyMandatory: boolean): Node[] {
  return attributes
    .filter((attribute) => !onlyMandatory || mandatoryTypes.includes(attribute.type))
    .map((attribute, index) => {
      const id = `${parent}.${index}`;
      return {
        id,
        thing: { kind: 'attribute', attribute, module },
        children: attributeNodes(attribute.attributes ?? [], module, id, onlyMandatory),
      };
    });
}

function entityNode(name: string, modules: readonly Module[], id: string, onlyMandatory: boolean): Node {
  const children = modules
    .filter((module) => !onlyMandatory || mandatoryUsages.includes(module.usage))
    .map((module, index): Node => {
      const place = `${id}.${index}`;
      return {
        id: place,
        thing: { kind: 'module', module, entity: name },
        children: attributeNodes(module.attributes, module, place, onlyMandatory),
      };
    });
  return { id, thing: { kind: 'entity', name }, children };
}

/**
 * The tree of an information object: entities, modules, attributes.
 * @param onlyMandatory Whether mandatory modules and their attributes of type 1 and 2 are in it alone: what every instance has.
 * @param groups What the functional groups are called, where it has any.
 */
export function treeOf(object: InformationObject, onlyMandatory: boolean, groups: string): Node[] {
  const entities = object.informationEntities.map(({ name, modules }) => ({ name: name === '' ? object.name : name, modules }));
  if (object.functionalGroups !== undefined) entities.push({ name: groups, modules: object.functionalGroups });
  return entities
    .map(({ name, modules }, index) => entityNode(name, modules, String(index), onlyMandatory))
    .filter((node) => node.children.length > 0);
}

/** The rows in sight, in their order. */
export function rowsOf(nodes: readonly Node[], open: ReadonlySet<string>, level = 1, parent: string | null = null): Row[] {
  return nodes.flatMap((node, index) => [
    { node, level, position: index + 1, count: nodes.length, parent },
    ...(open.has(node.id) ? rowsOf(node.children, open, level + 1, node.id) : []),
  ]);
}

/** The nodes that have children, down to a level: 1 for entities, 2 for modules. */
export function openable(nodes: readonly Node[], levels: number): string[] {
  return levels === 0 ? [] : nodes.flatMap((node) => (node.children.length > 0 ? [node.id, ...openable(node.children, levels - 1)] : []));
}
