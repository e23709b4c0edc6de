import { describe, expect, test } from 'vitest';
import { organizationFrom, organizationNamed } from '../../src/dumps/organization.ts';

test('an organization has its handle and its name as they are, and an address', () => {
  expect(organizationFrom('ReactiveAI', 'Reactive AI')).toEqual({
    id: 'reactiveai',
    handle: 'ReactiveAI',
    name: 'Reactive AI',
  });
});

test('an organization known only by name gets it as its handle', () => {
  expect(organizationNamed('Reactive AI')).toEqual({
    id: 'reactive-ai',
    handle: 'Reactive AI',
    name: 'Reactive AI',
  });
});

describe('an address is a name that every file system takes', () => {
  test.each([
    ['moonshotai', 'moonshotai'],
    ['deepseek-ai', 'deepseek-ai'],
    ['Caps_And-Dash', 'caps_and-dash'],
    ['DeepSeekAI', 'deepseekai'],
    ['Über Größe', 'ueber-groesse'],
    ['AT&T', 'at-and-t'],
    ['../x', 'x'],
    ['..', 'organization-2e-2e'],
    ['%2e%2e', '2e-2e'],
    ['a/b\\c', 'a-b-c'],
    ['__proto__', '__proto__'],
    ['con', 'con-organization'],
    ['CON', 'con-organization'],
    ['prn', 'prn-organization'],
    ['Aux', 'aux-organization'],
    ['nul', 'nul-organization'],
    ['COM1', 'com1-organization'],
    ['lpt9', 'lpt9-organization'],
    ['com10', 'com10'],
    ['acon', 'acon'],
    ['cons', 'cons'],
    ['🚀', 'organization-1f680'],
    ['', 'organization'],
  ])('%j has the address %s', (handle, id) => {
    expect(organizationFrom(handle, 'X').id).toBe(id);
    expect(organizationNamed(handle).id).toBe(id);
  });
});

test('organizations whose names leave nothing for an address do not share one', () => {
  expect(organizationNamed('智谱').id).not.toBe(organizationNamed('腾讯').id);
});

test('an address fits into the name of a folder', () => {
  expect(organizationNamed('Щ'.repeat(200)).id.length).toBeLessThanOrEqual(255);
});
