using System.Globalization;
using Muster.Contracts.Restrictions;
using Muster.Http;
using Muster.Kernel.Text;
using Muster.Modules.Restrictions.Terms;
using Muster.Storage.Model;

namespace Muster.Modules.Restrictions.Internal;

/// <summary>The members that belong to the kind of a restriction.</summary>
internal static class TermsInput
{
    private const int MostDevices = 1000;
    private const int MostDays = 3650;

    private static readonly string[] Kinds =
    [
        PlatformTerms.Name,
        MinimumOsTerms.Name,
        OwnershipTerms.Name,
        DeviceLimitTerms.Name,
        HoursTerms.Name,
        ClosedTerms.Name,
    ];

    public static RestrictionTerms? Read(EnrollmentRestrictionDraft body, FieldErrors errors)
    {
        Unless(body.Kind == MinimumOsTerms.Name, body.OsName, "osName", errors);
        Unless(body.Kind == MinimumOsTerms.Name, body.MinimumVersion, "minimumVersion", errors);
        Unless(body.Kind == OwnershipTerms.Name, body.Ownerships, "ownerships", errors);
        Unless(body.Kind == DeviceLimitTerms.Name, body.DeviceLimit, "deviceLimit", errors);
        Unless(body.Kind == DeviceLimitTerms.Name, body.IgnoreUnusedDays, "ignoreUnusedDays", errors);
        Unless(body.Kind == HoursTerms.Name, body.Hours, "hours", errors);
        Unless(body.Kind == ClosedTerms.Name, body.Closed, "closed", errors);
        return body.Kind switch
        {
            PlatformTerms.Name => new PlatformTerms(),
            MinimumOsTerms.Name => MinimumOs(body, errors),
            OwnershipTerms.Name => Ownership(body, errors),
            DeviceLimitTerms.Name => DeviceLimit(body, errors),
            HoursTerms.Name => Hours(body.Hours, errors),
            ClosedTerms.Name => Closed(body.Closed, errors),
            _ => UnknownKind(errors),
        };
    }

    private static void Unless(bool belongs, object? value, string member, FieldErrors errors)
    {
        if (!belongs && value is not null)
        {
            errors.Add(member, "A restriction of this kind has no such member.");
        }
    }

    private static RestrictionTerms? UnknownKind(FieldErrors errors)
    {
        errors.Add("kind", $"One of {string.Join(", ", Kinds)}.");
        return null;
    }

    private static MinimumOsTerms? MinimumOs(EnrollmentRestrictionDraft body, FieldErrors errors)
    {
        if (body.MinimumVersion is not { } version || !OsVersionNumber.Is(version))
        {
            errors.Add("minimumVersion", "Up to four numbers with dots between, for example 24.04 or 10.0.22631.");
            return null;
        }

        var name = ClaimedText.Clean(body.OsName);
        if (body.OsName is not null && (name is null || body.OsName.Length > ClaimedText.MaxCharacters))
        {
            errors.Add("osName", $"1 to {ClaimedText.MaxCharacters} visible characters, for example Ubuntu.");
        }

        return new MinimumOsTerms(name, version);
    }

    private static OwnershipTerms? Ownership(EnrollmentRestrictionDraft body, FieldErrors errors)
    {
        var given = (body.Ownerships ?? []).Distinct(StringComparer.Ordinal).ToList();
        if (given.Count is > 0 and < 3 && given.All(one => EnumText.TryParse<Terms.Ownership>(one, out _)))
        {
            return new OwnershipTerms(given);
        }

        errors.Add("ownerships", "One or two of corporate, unknown and personal: those that may come in.");
        return null;
    }

    private static DeviceLimitTerms DeviceLimit(EnrollmentRestrictionDraft body, FieldErrors errors)
    {
        if (body.DeviceLimit is not (>= 1 and <= MostDevices))
        {
            errors.Add("deviceLimit", $"1 to {MostDevices} devices.");
        }

        if (body.IgnoreUnusedDays is < 1 or > MostDays)
        {
            errors.Add("ignoreUnusedDays", $"1 to {MostDays} days.");
        }

        return new DeviceLimitTerms(body.DeviceLimit ?? 0, body.IgnoreUnusedDays);
    }

    private static HoursTerms? Hours(RestrictionHours? hours, FieldErrors errors)
    {
        var days = (hours?.Days ?? []).Select(Day).Distinct().ToList();
        if (
            hours is null
            || days.Count == 0
            || days.Contains(null)
            || !Time(hours.OpensAt, out var opens)
            || !Time(hours.ClosesAt, out var closes)
        )
        {
            errors.Add("hours", "Days such as monday, and times such as 08:00 and 18:00.");
            return null;
        }

        if (hours.TimeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(hours.TimeZone, out _))
        {
            errors.Add("hours", "A time zone that this server knows, for example Europe/Berlin.");
            return null;
        }

        return new HoursTerms(hours.TimeZone, [.. days.OfType<DayOfWeek>().Order()], opens, closes);
    }

    private static DayOfWeek? Day(string text) => EnumText.TryParse<DayOfWeek>(text, out var day) ? day : null;

    private static bool Time(string? text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static ClosedTerms? Closed(RestrictionPeriod? closed, FieldErrors errors)
    {
        if (closed is not null && closed.From < closed.Until)
        {
            return new ClosedTerms(closed.From.ToUniversalTime(), closed.Until.ToUniversalTime());
        }

        errors.Add("closed", "From one instant to a later one.");
        return null;
    }
}
