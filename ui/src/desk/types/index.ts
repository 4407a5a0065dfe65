/** All shapes that cross the gate, made from the command table. Import them only from here. */
export * from './commands';
