import { describe, expect, it } from 'vitest';
import { isHarmless, summaryOf } from './impact.ts';

const stranded = (id: string, why: string, start: string) => ({ id, code: id, start, serviceIds: [], why });

describe('what a dry run says', () => {
    const summary = summaryOf({
        branchId: 'london',
        stranded: [
            stranded('b', 'outside-hours', '2026-11-25T10:00:00Z'),
            stranded('c', 'over-capacity', '2026-11-24T10:00:00Z'),
            stranded('a', 'outside-hours', '2026-11-24T10:00:00Z'),
        ],
        capacity: [
            { date: '2026-11-23', before: 20, after: 20 },
            { date: '2026-11-24', before: 20, after: 12 },
            { date: '2026-11-25', before: 20, after: 20 },
            { date: '2026-11-26', before: 10, after: 13 },
            { date: '2026-11-27', before: 10, after: 10 },
        ],
        messages: [
            { appointmentId: 'a', kind: 'change', channel: 'email' },
            { appointmentId: 'b', kind: 'change', channel: 'sms' },
            { appointmentId: 'c', kind: 'change', channel: 'email' },
            { appointmentId: 'd', kind: 'change' },
        ],
    });

    it('groups who is stranded by the reason, the most first, in order of time', () => {
        expect(summary.strandedBy.map((group) => group.why)).toEqual(['outside-hours', 'over-capacity']);
        expect(summary.strandedBy[0]!.appointments.map((one) => one.code)).toEqual(['a', 'b']);
        expect(summary.stranded).toBe(3);
    });

    it('adds up what is lost and gained, and shows the days from the first change to the last', () => {
        expect([summary.lost, summary.gained]).toEqual([8, 3]);
        expect(summary.days.map((day) => day.date)).toEqual(['2026-11-24', '2026-11-25', '2026-11-26']);
        expect(summary.highest).toBe(20);
    });

    it('counts messages by channel, and whom none reaches', () => {
        expect(summary.messages).toEqual([
            { channel: 'email', count: 2 },
            { channel: 'sms', count: 1 },
            { channel: 'none', count: 1 },
        ]);
    });

    it('knows what nobody would notice', () => {
        expect(isHarmless(summary)).toBe(false);
        expect(isHarmless(summaryOf({ branchId: 'x', stranded: [], capacity: [], messages: [] }))).toBe(true);
    });
});
