export { actionProperties, connections } from './describe/properties';
export { editorMethods } from './editor/methods';
export { runActions } from './run/run';
export { connection } from './transport/credential';
