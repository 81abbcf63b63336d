import { describe, expect, it } from 'vitest';
import { columnsParam, nextSort, sortDirection, visibleColumns } from './data-column';

const columns = [{ id: 'name' }, { id: 'id' }, { id: 'arn', hidden: true }, { id: 'state', required: true }];

describe('columns in the address', () => {
  it('shows the default when nothing is chosen', () => {
    expect(visibleColumns(columns, null)).toEqual({ name: true, id: true, arn: false, state: true });
  });

  it('never loses the first column or a required one, and ignores what it does not know', () => {
    expect(visibleColumns(columns, 'arn,nonsense')).toEqual({ name: true, id: false, arn: true, state: true });
    expect(visibleColumns(columns, '')).toEqual({ name: true, id: false, arn: false, state: true });
  });

  it('reads back what it wrote, and keeps the default out of the address', () => {
    const visible = { name: true, id: false, arn: true, state: true };
    const text = columnsParam(columns, visible);
    expect(text).toBe('name,arn,state');
    expect(visibleColumns(columns, text ?? null)).toEqual(visible);
    expect(columnsParam(columns, visibleColumns(columns, null))).toBeUndefined();
  });
});

describe('sorting in the address', () => {
  it('goes up, down, up', () => {
    expect(nextSort('name', undefined)).toBe('name');
    expect(nextSort('name', 'name')).toBe('-name');
    expect(nextSort('name', '-name')).toBe('name');
    expect(nextSort('name', 'id')).toBe('name');
  });

  it('tells the direction of the sorted column only', () => {
    expect(sortDirection('name', 'name')).toBe('ascending');
    expect(sortDirection('name', '-name')).toBe('descending');
    expect(sortDirection('name', '-id')).toBeUndefined();
  });
});
