export { actionProperties, connections } from './describe/properties';
export { subtitle } from './describe/subtitle';
export { editorMethods } from './editor/methods';
export { runActions } from './run/run';
export { connection } from './transport/credential';
