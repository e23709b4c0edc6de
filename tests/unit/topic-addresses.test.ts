import { expect, test } from 'vitest';
import { clashOfAddresses, topicAddresses } from '../../src/archive/topic-addresses.ts';

const topic = (id: string, ...aliases: string[]) => ({ id, aliases });

test('a topic has the address of its id and of each alias, each once', () => {
  expect(topicAddresses(topic('3d-vision', '3D vision', 'NeRF & splats', 'Con'))).toEqual([
    '3d-vision',
    'nerf-and-splats',
    'con-topic',
  ]);
});

test('two topics may not want one address', () => {
  expect(clashOfAddresses([topic('a', 'b c'), topic('d', 'B-C')])).toEqual({
    address: 'b-c',
    ids: ['a', 'd'],
  });
  expect(clashOfAddresses([topic('a', 'b'), topic('b')])?.address).toBe('b');
  expect(clashOfAddresses([topic('a', 'A', 'x'), topic('b', 'y')])).toBeNull();
});
