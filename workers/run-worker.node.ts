/** Entry of a worker thread in Node. */
export {};
