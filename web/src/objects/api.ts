import { getJson } from '../json';

/** Whether a module is there: mandatory, conditional, user option; empty where the standard does not say. */
export type Usage = 'M' | 'C' | 'U' | '';

/** Whether an attribute is there and has a value; empty where the standard does not say. */
export type AttributeType = '1' | '1C' | '2' | '2C' | '3' | '';

/** What a list shows of an information object. */
export interface ObjectSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: 'composite' | 'normalized';
  readonly modality?: string;
  readonly sopClasses: readonly { readonly uid: string; readonly name?: string; readonly service?: string }[];
}

/** An attribute of a module, or of the items of a sequence. */
export interface Attribute {
  readonly tag: string;
  readonly keyword: string;
  readonly name: string;
  readonly vr: string;
  readonly vm: string;
  readonly type: AttributeType;
  readonly macro?: string;
  readonly items?: string;
  readonly requiredIf?: string;
  readonly includedIf?: string;
  readonly values?: readonly { readonly kind: 'enumerated' | 'defined'; readonly index?: number; readonly values: readonly string[] }[];
  readonly contextGroups?: readonly string[];
  readonly attributes?: readonly Attribute[];
}

/** A module, or the macro of a functional group. */
export interface Module {
  readonly id: string;
  readonly name: string;
  readonly usage: Usage;
  readonly source: string;
  readonly table: string;
  readonly requiredIf?: string;
  readonly attributes: readonly Attribute[];
}

/** An information object with its entities, their modules and the attributes of these. */
export interface InformationObject extends ObjectSummary {
  readonly edition: string;
  readonly informationEntities: readonly { readonly name: string; readonly modules: readonly Module[] }[];
  readonly functionalGroups?: readonly Module[];
}

/** All information objects of the standard. */
export async function listObjects(signal: AbortSignal): Promise<readonly ObjectSummary[]> {
  return (await getJson<{ readonly items: readonly ObjectSummary[] }>('/api/iods', 'application/json', signal)).items;
}

/** One of them, with the attributes of two levels of sequences. */
export function getObject(id: string, signal: AbortSignal): Promise<InformationObject> {
  return getJson<InformationObject>(`/api/iods/${encodeURIComponent(id)}?depth=2`, 'application/json', signal);
}

/** The address of its diagram. */
export function diagramUrl(id: string, onlyMandatory: boolean): string {
  return `/api/iods/${encodeURIComponent(id)}/diagram.svg${onlyMandatory ? '?mandatory=true' : ''}`;
}
