using System.Net;
using System.Net.Sockets;
using Muster.Contracts.EnrollmentKeys;
using Muster.Http;
using Muster.Kernel.Ids;
using Muster.Kernel.Text;
using Muster.Modules.EnrollmentKeys.Internal;

namespace Muster.Modules.EnrollmentKeys.Create;

internal static class EnrollmentKeyInput
{
    public const int MostUses = 100_000;
    private const int MostHours = 365 * 24;
    private const int DefaultHours = 24;
    private const int MostRanges = 20;
    private const int NarrowestV6 = 64;

    private static readonly string[] Platforms = ["linux", "windows", "macos"];

    public static EnrollmentKeyDraft Read(CreateEnrollmentKey body, FieldErrors errors)
    {
        var name = body.Name.Length <= ClaimedText.MaxCharacters ? ClaimedText.Clean(body.Name) : null;
        if (name is null)
        {
            errors.Add("name", $"What it is for, in 1 to {ClaimedText.MaxCharacters} visible characters.");
        }

        if (body.MaxUses is < 1 or > MostUses)
        {
            errors.Add("maxUses", $"1 to {MostUses} devices.");
        }

        if (body.HoursValid is < 1 or > MostHours)
        {
            errors.Add("hoursValid", $"1 to {MostHours} hours.");
        }

        if (body.Platform is not null && !Platforms.Contains(body.Platform, StringComparer.Ordinal))
        {
            errors.Add("platform", $"One of {string.Join(", ", Platforms)}.");
        }

        if (body is { PersonId: null, GroupId: null })
        {
            errors.Add("personId", "Name the person whose devices it lets in, or the group that they join, or both.");
        }

        return new EnrollmentKeyDraft(
            name ?? "",
            body.MaxUses ?? 1,
            TimeSpan.FromHours(errors.Any ? 0 : body.HoursValid ?? DefaultHours),
            body.Platform,
            Ranges(body.Addresses ?? [], errors),
            body.PersonId is { } person ? new PersonId(person) : null,
            body.GroupId is { } group ? new DeviceGroupId(group) : null
        );
    }

    private static List<string> Ranges(IReadOnlyList<string> given, FieldErrors errors)
    {
        var ranges = new List<string>();
        if (given.Count > MostRanges)
        {
            errors.Add("addresses", $"At most {MostRanges} ranges.");
            return ranges;
        }

        foreach (var text in given)
        {
            if (TryRead(text, out var range))
            {
                ranges.Add(range.ToString());
            }
            else
            {
                errors.Add(
                    "addresses",
                    $"Addresses or ranges such as 198.51.100.0/24 or 2001:db8::/48; of IPv6 /{NarrowestV6} or wider."
                );
                break;
            }
        }

        return ranges;
    }

    private static bool TryRead(string? text, out IPNetwork range)
    {
        range = default;
        return text is { Length: <= 64 }
            && IPNetwork.TryParse(text.Contains('/', StringComparison.Ordinal) ? text : $"{text}/32", out range)
            && (range.BaseAddress.AddressFamily != AddressFamily.InterNetworkV6 || range.PrefixLength <= NarrowestV6)
            && !range.BaseAddress.IsIPv4MappedToIPv6;
    }
}
