// Starting Strapi on a busy machine takes longer than Jest's five seconds.
jest.setTimeout(120_000);
