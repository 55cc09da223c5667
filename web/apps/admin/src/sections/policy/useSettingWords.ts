import { useFormat, useI18n } from '@turno/i18n';
import { secondsOf, spanOf } from './durations.ts';
import type { Limits, SettingShape, Tier } from './settings.ts';
import { LIMITS } from './settings.ts';

/** What a setting says, as a person would say it. */
export function useSettingWords() {
    const { t } = useI18n();
    const format = useFormat();

    function time(iso: string | undefined): string {
        if (iso === undefined) {
            return t('admin.policy.never');
        }
        if (secondsOf(iso) === 0) {
            return t('admin.policy.noTime');
        }
        const { value, unit } = spanOf(iso);
        return format.number(value, { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' });
    }

    function limits(value: Limits): string {
        const said = LIMITS.filter((name) => name !== 'noShowDays' && value[name]).map((name) =>
            t(`admin.policy.limit.${name}.say`, { n: format.number(value[name] ?? 0) }),
        );
        return said.length ? format.list(said) : t('admin.policy.limit.none');
    }

    function tier(one: Tier): string {
        const when = one.until
            ? t('admin.policy.tier.until', { time: time(one.until) })
            : t('admin.policy.tier.ticket');
        return t('admin.policy.tier.sentence', { when, cancel: cancelling(one), move: moving(one) });
    }

    function cancelling(one: Tier): string {
        if (!one.cancel) {
            return t('admin.policy.tier.locked');
        }
        return one.feePercent
            ? t('admin.policy.tier.fee', { percent: format.number(one.feePercent / 100, { style: 'percent' }) })
            : t('admin.policy.tier.free');
    }

    function moving(one: Tier): string {
        if (one.reschedules === undefined || one.reschedules === null) {
            return t('admin.policy.tier.anyMoves');
        }
        return one.reschedules === 0
            ? t('admin.policy.tier.noMoves')
            : t('admin.policy.tier.moves', { n: format.number(one.reschedules) });
    }

    /** One line, or for tiers one each. */
    function say(shape: SettingShape, value: unknown): string[] {
        switch (shape.kind) {
            case 'duration':
                return [time((value ?? undefined) as string | undefined)];
            case 'number':
                return [shape.name === 'opensDaysAhead' ? days(value as number) : format.number(Number(value ?? 0))];
            case 'switch':
                return [t(`admin.policy.switch.${shape.name}.${value === false ? 'off' : 'on'}`)];
            case 'choice':
                return [t(`admin.policy.choice.${shape.name}.${String(value)}`)];
            case 'reminders': {
                const all = (value ?? []) as string[];
                return [all.length ? format.list(all.map(time)) : t('admin.policy.noReminders')];
            }
            case 'limits':
                return [limits((value ?? {}) as Limits)];
            case 'tiers': {
                const all = (value ?? []) as Tier[];
                return all.length ? [...all.map(tier), t('admin.policy.tier.then')] : [t('admin.policy.tier.none')];
            }
        }
    }

    const days = (value: number) =>
        value === 0
            ? t('admin.policy.todayOnly')
            : format.number(value, { style: 'unit', unit: 'day', unitDisplay: 'long' });

    return { say, time, tier };
}
